package com.penny.disputes.control;

import com.penny.disputes.entity.Dispute.State;
import com.penny.disputes.entity.Disputes;
import com.penny.disputes.entity.Disputes.Facts;
import com.penny.evidence.Evidence;
import com.penny.incidents.DisputeDecided;
import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.outbox.Outbox;
import com.penny.outbox.Task;
import com.penny.payments.Debts;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Gives effect to a decision, all of it in one transaction: incident, debt, ledger, refund, listing, the store's people, letters.
 * A job of the store, since Penny Ops may do none of it. However often it runs, it comes to the same. Its instance is
 * {@code storeId/disputeId/messageId}, the message being the one that gives the reason.
 */
@ApplicationScoped
public class FollowUpDecision implements Task {

    static final String NAME = "dispute-decided";

    @Inject
    Disputes disputes;

    @Inject
    Incidents incidents;

    @Inject
    Debts debts;

    @Inject
    Evidence evidence;

    @Inject
    Event<DisputeDecided> decided;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Override
    public String name() {
        return NAME;
    }

    /** Somebody waits who was wronged, or a store. */
    @Override
    public int priority() {
        return 90;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        transactions.run(
                Persona.job(UUID.fromString(ids[0])), () -> follow(disputes.facts(UUID.fromString(ids[1])), ids[2]));
    }

    /** @param message which gives the reason */
    private void follow(Facts dispute, String message) {
        boolean stands = dispute.state() == State.STANDS;
        if (stands && disputes.openOf(dispute.theftId())) {
            // Somebody else disputes it by now: collection goes on when that is decided.
            outbox.enqueue(DisputeLetter.NAME, letter(dispute, message));
            return;
        }
        if (stands) {
            debts.resume(dispute.theftId());
        } else {
            incidents.overturn(dispute.theftId());
            debts.withdraw(dispute.theftId());
        }
        Theft theft = incidents.theft(dispute.theftId());
        evidence.releaseForDispute(theft.recordings(), false);
        decided.fire(new DisputeDecided(dispute.storeId(), dispute.theftId(), theft.offenderId(), stands));
        outbox.tell(Persona.Role.STORE, dispute.storeId(), "alert", theft.alertId(), false);
        outbox.enqueue(DisputeLetter.NAME, letter(dispute, message));
    }

    private static String letter(Facts dispute, String message) {
        return dispute.storeId() + "/" + dispute.id() + "/" + dispute.state() + "/" + message;
    }
}
