package com.penny.stripesandbox.payments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.store.Ids;
import com.penny.stripesandbox.store.Shapes;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Chargebacks: a payer has their bank take the money of a card payment back, with a fee, until the bank has decided. What was refunded
 * before is not taken again.
 */
public final class CardDisputes {
    public static final String TYPE = "dispute";

    /** How long the merchant may answer. */
    private static final Duration ANSWER_WITHIN = Duration.ofDays(9);

    private static final String NOTE = "dispute";
    private static final String OPEN = "needs_response";
    private static final String ANSWERED = "under_review";

    private final EventLog events;
    private final Clock clock;

    CardDisputes(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Whether the payer's bank could take back what a session was paid with. */
    public boolean isPossible(UnitOfWork work, StripeObject session) {
        return Charges.of(work, session)
                .filter(charge -> Charges.isCard(charge) && charge.is("status", "succeeded"))
                .filter(charge -> of(work, charge).isEmpty())
                .filter(charge -> RefundableCharge.remaining(charge) > 0)
                .isPresent();
    }

    /** Whether a chargeback waits for the bank's decision. */
    public boolean isOpen(UnitOfWork work, StripeObject session) {
        return status(work, session)
                .filter(status -> status.equals(OPEN) || status.equals(ANSWERED))
                .isPresent();
    }

    /** Whether the bank has decided for the payer. */
    public boolean isLost(UnitOfWork work, StripeObject session) {
        return status(work, session).filter("lost"::equals).isPresent();
    }

    /** The payer's bank takes the money; does nothing where it cannot. */
    public StripeObject open(UnitOfWork work, StripeObject session) {
        if (!isPossible(work, session)) {
            return session;
        }
        StripeObject charge = Charges.of(work, session).orElseThrow();
        StripeObject plain = Shapes.object(TYPE, Ids.of("dp"), now())
                .with("amount", RefundableCharge.remaining(charge))
                .with("currency", charge.text("currency"))
                .with("charge", charge.id())
                .with("payment_intent", charge.text("payment_intent"));
        ObjectNode details = (ObjectNode) plain.value("evidence_details");
        StripeObject movement = work.put(BalanceTransactions.forDispute(plain, now()));
        StripeObject dispute = work.put(withMovement(plain, movement)
                .with("evidence_details", details.put("due_by", now() + ANSWER_WITHIN.toSeconds())));
        StripeObject disputed =
                charge.with("disputed", true).withNote(NOTE, JsonNodeFactory.instance.textNode(dispute.id()));
        work.put(disputed);
        events.record(work, EventType.CHARGE_DISPUTE_CREATED, dispute);
        events.record(work, EventType.CHARGE_DISPUTE_FUNDS_WITHDRAWN, dispute);
        return session;
    }

    /** The merchant answers with evidence; does nothing where that is done, or nobody asks for it. */
    public StripeObject answer(UnitOfWork work, StripeObject session) {
        if (status(work, session).filter(OPEN::equals).isEmpty()) {
            return session;
        }
        StripeObject before =
                Charges.of(work, session).flatMap(charge -> of(work, charge)).orElseThrow();
        ObjectNode details = (ObjectNode) before.value("evidence_details");
        StripeObject answered = work.put(before.with("status", ANSWERED)
                .with("evidence_details", details.put("has_evidence", true).put("submission_count", 1)));
        events.recordChange(work, EventType.CHARGE_DISPUTE_UPDATED, before, answered);
        return session;
    }

    /** The bank decides; does nothing where nothing waits for it. */
    public StripeObject decide(UnitOfWork work, StripeObject session, boolean forMerchant) {
        if (!isOpen(work, session)) {
            return session;
        }
        StripeObject before =
                Charges.of(work, session).flatMap(charge -> of(work, charge)).orElseThrow();
        if (!forMerchant) {
            events.recordChange(work, EventType.CHARGE_DISPUTE_CLOSED, before, work.put(before.with("status", "lost")));
            return session;
        }
        StripeObject movement = work.put(BalanceTransactions.forWonDispute(before, now()));
        StripeObject won =
                work.put(withMovement(before, movement).with("status", "won").with("is_charge_refundable", true));
        events.recordChange(work, EventType.CHARGE_DISPUTE_CLOSED, before, won);
        events.recordChange(work, EventType.CHARGE_DISPUTE_FUNDS_REINSTATED, before, won);
        return session;
    }

    /** The chargeback of a charge. */
    static Optional<StripeObject> of(UnitOfWork work, StripeObject charge) {
        return Optional.ofNullable(charge.note(NOTE).textValue()).flatMap(id -> work.find(TYPE, id));
    }

    private Optional<String> status(UnitOfWork work, StripeObject session) {
        return Charges.of(work, session).flatMap(charge -> of(work, charge)).map(dispute -> dispute.text("status"));
    }

    private static StripeObject withMovement(StripeObject dispute, StripeObject movement) {
        ArrayNode movements = (ArrayNode) dispute.value("balance_transactions");
        return dispute.with("balance_transactions", movements.add(movement.toPublicJson()));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
