package com.penny.disputes.control;

import com.penny.audit.Audit;
import com.penny.disputes.entity.Dispute;
import com.penny.disputes.entity.Dispute.State;
import com.penny.disputes.entity.DisputeMessage;
import com.penny.disputes.entity.DisputeMessages;
import com.penny.disputes.entity.Disputes;
import com.penny.incidents.Incidents;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.outbox.Outbox;
import com.penny.payments.Debts;
import com.penny.payments.Debts.Debt;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** What the person concerned and Penny do with disputes. Works in the transaction under way; whoever is answered gets a letter. */
@ApplicationScoped
public class DisputeDesk {

    private static final int MOST_MESSAGES = 200;

    @Inject
    Debts debts;

    @Inject
    Incidents incidents;

    @Inject
    Disputes disputes;

    @Inject
    DisputeMessages messages;

    @Inject
    SealedWords words;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * Collection stops with it. Whoever disputed it before with a code that is not theirs has not spoken for them.
     *
     * @throws Problem as {@link Debts#dispute}; 409 also while somebody else disputes it with a code
     */
    public Dispute open(UUID incidentId, String statement) {
        boolean anew = !disputes.seen(incidentId);
        if (anew && debts.ofTheft(incidentId).stream().anyMatch(debt -> debt.state() == Debts.State.DISPUTED)) {
            throw Problem.conflict(
                    "disputed-by-code",
                    "Somebody disputes it already",
                    "Somebody has disputed this with its code, so nothing is to be paid now. Should the claim stand, you can dispute it yourself.");
        }
        Debt debt = anew ? debts.disputeAnew(incidentId) : debts.dispute(incidentId);
        UUID id = Ids.next(clock);
        Dispute dispute = new Dispute(id, debt, actor(), words.sealStatement(id, statement.strip()), clock.instant());
        disputes.add(dispute);
        opened(outbox, debt, id);
        return dispute;
    }

    /** What follows once one is open. */
    static void opened(Outbox outbox, Debt debt, UUID id) {
        outbox.enqueue(Incidents.DISPUTED, debt.storeId() + "/" + debt.theftId());
        outbox.enqueue(PrepareDispute.NAME, debt.storeId() + "/" + id);
        outbox.enqueue(FindOverdue.NAME, debt.storeId() + "/" + id, Dispute.ANSWER_WITHIN);
    }

    /** @throws Problem 404; 409 once it is decided, or for one message too many */
    public void write(UUID disputeId, String text) {
        Dispute dispute = disputes.byId(disputeId);
        dispute.requireOpen();
        if (messages.count(disputeId) >= MOST_MESSAGES) {
            throw Problem.conflict(
                    "too-many-messages",
                    "Too many messages",
                    "There are " + MOST_MESSAGES + " already. Wait for the decision.");
        }
        UUID message = say(dispute, text);
        record(dispute, "dispute.answered");
        if (byPenny()) {
            later(dispute, DisputeLetter.ANSWERED, message);
        }
    }

    /**
     * Decides it, once; what hangs on the incident follows at once.
     *
     * @param outcome {@link State#WITHDRAWN} or {@link State#STANDS}
     * @param reason as the person reads it
     * @throws Problem 403 for who stands behind the incident; 404; 409 once it is decided
     */
    public Dispute decide(UUID disputeId, State outcome, String reason) {
        Dispute dispute = disputes.byId(disputeId);
        if (incidents.standsBehind(dispute.theftId(), actor())) {
            throw Problem.of(
                    "stands-behind",
                    403,
                    "Somebody else has to decide",
                    "You have approved or confirmed this incident, or linked it. A colleague decides whether that was right.");
        }
        dispute.requireOpen();
        disputes.decide(dispute, outcome, actor(), clock.instant());
        UUID message = say(dispute, reason);
        record(dispute, outcome == State.WITHDRAWN ? "dispute.claim-withdrawn" : "dispute.claim-stands");
        outbox.enqueue(FollowUpDecision.NAME, dispute.storeId() + "/" + disputeId + "/" + message);
        return dispute;
    }

    private UUID say(Dispute dispute, String text) {
        UUID id = Ids.next(clock);
        messages.add(new DisputeMessage(
                id, dispute, actor(), byPenny(), words.sealMessage(id, text.strip()), clock.instant()));
        return id;
    }

    private void later(Dispute dispute, String letter, UUID about) {
        outbox.enqueue(DisputeLetter.NAME, dispute.storeId() + "/" + dispute.id() + "/" + letter + "/" + about);
    }

    private boolean byPenny() {
        return transactions.current().role() == Persona.Role.OPS;
    }

    private UUID actor() {
        return transactions.current().accountId();
    }

    private void record(Dispute dispute, String action) {
        audit.record(dispute.storeId(), action, dispute.theftId(), Map.of("dispute", dispute.id()));
    }
}
