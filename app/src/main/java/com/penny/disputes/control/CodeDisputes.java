package com.penny.disputes.control;

import com.penny.audit.Audit;
import com.penny.disputes.entity.Dispute.State;
import com.penny.disputes.entity.DisputeMessage;
import com.penny.disputes.entity.Disputes;
import com.penny.disputes.entity.Disputes.Facts;
import com.penny.identity.Accounts.Addressee;
import com.penny.incidents.DisputeWritten;
import com.penny.kernel.Ids;
import com.penny.kernel.Settings;
import com.penny.notify.Mail;
import com.penny.outbox.Outbox;
import com.penny.payments.Debts;
import com.penny.payments.Debts.Debt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
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

    public void hear(DisputeWritten letter) {
        if (debts.ofTheft(letter.theftId()).stream().allMatch(debt -> debt.disputedAt() == null)) {
            open(letter);
            return;
        }
        Optional<Facts> underWay = disputes.ofTheft(letter.theftId()).stream()
                .filter(dispute -> dispute.state() == State.OPEN)
                .findFirst();
        underWay.ifPresent(dispute -> add(dispute, letter));
        if (letter.email() == null) {
            return;
        }
        if (underWay.filter(CodeDisputes::unread).isPresent()) {
            read(underWay.get(), letter);
        } else {
            Addressee writer = new Addressee(letter.email(), letter.language());
            mail.send(DisputeWords.again(letter.writtenId(), writer, underWay.isPresent(), settings));
        }
    }

    private void open(DisputeWritten letter) {
        Debt debt = debts.dispute(letter.theftId());
        UUID id = Ids.next(clock);
        disputes.addWritten(
                id,
                debt,
                words.sealStatement(id, letter.statement()),
                letter.email() == null ? null : words.sealEmail(id, letter.email()),
                letter.language(),
                clock.instant());
        DisputeDesk.opened(outbox, debt, id);
    }

    private void add(Facts dispute, DisputeWritten letter) {
        UUID id = Ids.next(clock);
        disputes.add(new DisputeMessage(id, dispute, words.sealMessage(id, letter.statement()), clock.instant()));
        audit.record(dispute.storeId(), "dispute.answered", dispute.theftId(), Map.of("dispute", dispute.id()));
    }

    private static boolean unread(Facts dispute) {
        return dispute.accountId() == null && dispute.email() == null;
    }

    /** Nobody would have had the answer. */
    private void read(Facts dispute, DisputeWritten letter) {
        disputes.readBy(dispute.id(), words.sealEmail(dispute.id(), letter.email()), letter.language());
        outbox.enqueue(PrepareDispute.NAME, dispute.storeId() + "/" + dispute.id());
    }
}
