package com.penny.disputes.control;

import com.penny.audit.Audit;
import com.penny.disputes.entity.Dispute.State;
import com.penny.disputes.entity.DisputeMessage;
import com.penny.disputes.entity.Disputes;
import com.penny.disputes.entity.Disputes.Facts;
import com.penny.disputes.entity.Disputes.Reader;
import com.penny.identity.Accounts.Addressee;
import com.penny.incidents.DisputeWritten;
import com.penny.incidents.DisputeWritten.Code;
import com.penny.kernel.Ids;
import com.penny.kernel.Settings;
import com.penny.notify.Mail;
import com.penny.outbox.NotNow;
import com.penny.outbox.Outbox;
import com.penny.payments.Debts;
import com.penny.payments.Debts.Debt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What whoever has a code alone says against an incident: a dispute, or one voice more in the one there is. In the transaction under way,
 * a job of the incident's store. Whoever left an address is answered.
 */
@ApplicationScoped
public class CodeDisputes {

    @Inject
    Debts debts;

    @Inject
    Disputes disputes;

    @Inject
    DisputeFiles files;

    @Inject
    SealedWords words;

    @Inject
    Mail mail;

    @Inject
    Settings settings;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @throws NotNow while a decision in their favour has not been followed up */
    public void hear(DisputeWritten letter) {
        if (debts.ofTheft(letter.theftId()).stream().allMatch(debt -> debt.disputedAt() == null)) {
            open(letter);
            return;
        }
        Optional<Facts> underWay = disputes.lockOpen(letter.theftId());
        Facts dispute = underWay.orElseGet(() -> latest(letter.theftId()));
        if (dispute.state() == State.WITHDRAWN) {
            throw new NotNow("a decision is followed up");
        }
        add(dispute, letter);
        boolean sameCode = letter.code() == dispute.code();
        if (letter.email() == null) {
            return;
        }
        if (sameCode && disputes.readBy(dispute.id(), reader(dispute.id(), letter))) {
            outbox.enqueue(PrepareDispute.NAME, dispute.storeId() + "/" + dispute.id());
        } else {
            Addressee writer = new Addressee(letter.email(), letter.language());
            mail.send(DisputeWords.again(letter.writtenId(), writer, underWay.isPresent(), settings));
        }
    }

    /**
     * Hears them as who disputes an incident that was linked to somebody else: what they said with a code of its own goes with it.
     *
     * @param before a dispute that is not about whose the incident is
     */
    void goOn(Facts before) {
        List<DisputeMessage> said = disputes.byIncidentCode(before.id());
        if (said.isEmpty()) {
            return;
        }
        Optional<Facts> underWay = disputes.lockOpen(before.theftId());
        if (underWay.isPresent()) {
            disputes.moveByIncidentCode(
                    before.id(), underWay.get().id(), underWay.get().offenderId());
            return;
        }
        Debt debt = debts.dispute(before.theftId());
        UUID id = Ids.next(clock);
        byte[] statement = words.sealStatement(id, words.text(said.get(0)));
        disputes.addWritten(id, debt, Code.INCIDENT, statement, null, clock.instant());
        disputes.moveByIncidentCode(before.id(), id, debt.offenderId());
        DisputeDesk.opened(outbox, debt, id);
    }

    private Facts latest(UUID theftId) {
        List<Facts> all = disputes.ofTheft(theftId);
        return all.get(all.size() - 1);
    }

    private void open(DisputeWritten letter) {
        Debt debt = debts.dispute(letter.theftId());
        UUID id = Ids.next(clock);
        byte[] statement = words.sealStatement(id, letter.statement());
        Reader reader = letter.email() == null ? null : reader(id, letter);
        disputes.addWritten(id, debt, letter.code(), statement, reader, clock.instant());
        files.keep(disputes.facts(id), letter.code(), letter.files());
        DisputeDesk.opened(outbox, debt, id);
    }

    private Reader reader(UUID disputeId, DisputeWritten letter) {
        return new Reader(words.sealEmail(disputeId, letter.email()), letter.language());
    }

    /** Also to one that is decided: nobody's words are lost. */
    private void add(Facts dispute, DisputeWritten letter) {
        UUID id = Ids.next(clock);
        byte[] text = words.sealMessage(id, letter.statement());
        disputes.addWritten(id, dispute, letter.code(), text, clock.instant());
        files.keep(dispute, letter.code(), letter.files());
        audit.record(dispute.storeId(), "dispute.answered", dispute.theftId(), Map.of("dispute", dispute.id()));
    }
}
