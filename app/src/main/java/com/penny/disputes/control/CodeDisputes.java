package com.penny.disputes.control;

import com.penny.audit.Audit;
import com.penny.disputes.entity.Codes;
import com.penny.disputes.entity.Dispute.State;
import com.penny.disputes.entity.DisputeMessage;
import com.penny.disputes.entity.DisputeMessages;
import com.penny.disputes.entity.Disputes;
import com.penny.disputes.entity.Disputes.Facts;
import com.penny.disputes.entity.DisputesByCode;
import com.penny.disputes.entity.Reader;
import com.penny.disputes.entity.ShownFiles;
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
    DisputesByCode byCode;

    @Inject
    DisputeMessages messages;

    @Inject
    ShownFiles shown;

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
        boolean reads = letter.email() != null
                && letter.code() == dispute.code()
                && byCode.readBy(dispute.id(), reader(dispute.id(), letter));
        add(dispute, letter, reads);
        if (reads) {
            outbox.enqueue(PrepareDispute.NAME, dispute.storeId() + "/" + dispute.id());
        } else if (letter.email() != null) {
            Addressee writer = new Addressee(letter.email(), letter.language());
            mail.send(DisputeWords.again(letter.writtenId(), writer, underWay.isPresent(), settings));
        }
    }

    /**
     * Hears them as who disputes an incident that was linked to somebody else: what they said with a code of its own goes with it.
     *
     * @param before a dispute that is not about whose the incident is
     * @param bearers the accounts of who came in with codes of the incident's own, by the code
     */
    void goOn(Facts before, Map<UUID, UUID> bearers) {
        List<DisputeMessage> said = messages.byIncidentCode(before.id());
        if (said.isEmpty()) {
            return;
        }
        Optional<Facts> underWay = disputes.lockOpen(before.theftId());
        if (underWay.isPresent()) {
            move(before, underWay.get().id(), underWay.get().offenderId());
            return;
        }
        Debt debt = debts.dispute(before.theftId());
        UUID id = Ids.next(clock);
        DisputeMessage first = said.get(0);
        byte[] statement = words.sealStatement(id, words.text(first));
        // Of words that are older than that it was kept, nobody knows with which code they came.
        UUID bearer = first.tokenId() == null ? null : bearers.get(first.tokenId());
        Codes by = new Codes(Code.INCIDENT, first.tokenId(), bearer);
        byCode.add(id, debt, by, statement, reader(id, said), clock.instant());
        messages.remove(first);
        move(before, id, debt.offenderId());
        DisputeDesk.opened(outbox, debt, id);
    }

    /** What was said and what was shown go together. */
    private void move(Facts from, UUID to, UUID offenderId) {
        messages.moveByIncidentCode(from.id(), to, offenderId);
        shown.moveByIncidentCode(from.id(), to, offenderId);
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
        byCode.add(id, debt, by(letter), statement, reader, clock.instant());
        files.keep(disputes.facts(id), letter.code(), letter.files());
        DisputeDesk.opened(outbox, debt, id);
    }

    private static Codes by(DisputeWritten letter) {
        return new Codes(letter.code(), letter.tokenId(), letter.bearer());
    }

    private Reader reader(UUID disputeId, DisputeWritten letter) {
        return new Reader(words.sealEmail(disputeId, letter.email()), letter.language());
    }

    /** Also to one that is decided: nobody's words are lost. What may yet go with its incident keeps where it is answered. */
    private void add(Facts dispute, DisputeWritten letter, boolean reads) {
        UUID id = Ids.next(clock);
        byte[] text = words.sealMessage(id, letter.statement());
        boolean open = dispute.state() == State.OPEN;
        boolean mayGo = open && letter.code() == Code.INCIDENT && letter.email() != null && !reads;
        Reader reader = mayGo ? new Reader(words.sealWriter(id, letter.email()), letter.language()) : null;
        messages.addWritten(id, dispute, by(letter), text, reader, clock.instant());
        files.keep(dispute, letter.code(), letter.files());
        audit.record(dispute.storeId(), "dispute.answered", dispute.theftId(), Map.of("dispute", dispute.id()));
    }

    /** The first of them who left an address. */
    private Reader reader(UUID disputeId, List<DisputeMessage> said) {
        return said.stream()
                .filter(message -> message.reader() != null)
                .findFirst()
                .map(message -> new Reader(
                        words.writerOf(message.id(), message.reader().email(), disputeId),
                        message.reader().language()))
                .orElse(null);
    }
}
