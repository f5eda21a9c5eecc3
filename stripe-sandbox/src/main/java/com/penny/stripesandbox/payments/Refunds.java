package com.penny.stripesandbox.payments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.protocol.Metadata;
import com.penny.stripesandbox.protocol.Parameters;
import com.penny.stripesandbox.protocol.StripeError;
import com.penny.stripesandbox.store.Ids;
import com.penny.stripesandbox.store.Shapes;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Money going back, whole or in parts, never more than was paid. Bank refunds stay pending for a while. */
public final class Refunds {
    public static final String TYPE = "refund";

    private static final String DUE_AT = "settles_at";

    private final EventLog events;
    private final Clock clock;
    private final Duration delay;

    Refunds(EventLog events, Clock clock, Duration delay) {
        this.events = events;
        this.clock = clock;
        this.delay = delay;
    }

    public StripeObject create(UnitOfWork work, Parameters request) {
        request.allowOnly(Set.of("amount", "charge", "expand", "metadata", "payment_intent", "reason"));
        String reason = request.oneOf("reason", "duplicate", "fraudulent", "requested_by_customer")
                .orElse(null);
        Map<String, String> metadata = Metadata.read(request);
        StripeObject charge = RefundableCharge.find(work, request);
        return refund(work, charge, RefundableCharge.amount(charge, request), reason, metadata);
    }

    /**
     * Sends back what somebody of the merchant's would in Stripe's dashboard; does nothing where nothing is left.
     *
     * @param parts of so many equal parts of what is left, one
     */
    public StripeObject byMerchant(UnitOfWork work, StripeObject session, int parts) {
        Charges.of(work, session)
                .filter(charge -> RefundableCharge.isRefundable(work, charge))
                .ifPresent(charge -> refund(
                        work,
                        charge,
                        Math.max(1, RefundableCharge.remaining(charge) / parts),
                        "requested_by_customer",
                        Map.of()));
        return session;
    }

    /** The latest refund does not arrive, as with a card that was lost: the money is the merchant's again. Does nothing without one. */
    public StripeObject comeBack(UnitOfWork work, StripeObject session) {
        Charges.of(work, session).flatMap(charge -> latestArrived(work, charge)).ifPresent(refund -> {
            StripeObject charge = Charges.find(work, refund.text("charge"));
            StripeObject movement = work.put(BalanceTransactions.forFailedRefund(refund, now()));
            StripeObject failed = work.put(refund.with("status", "failed")
                    .with("failure_reason", "lost_or_stolen_card")
                    .with("failure_balance_transaction", movement.id())
                    .withoutNote(DUE_AT));
            work.put(withListed(charge, failed)
                    .with("amount_refunded", charge.number("amount_refunded") - refund.number("amount"))
                    .with("refunded", false));
            events.recordChange(work, EventType.REFUND_UPDATED, refund, failed);
            events.record(work, EventType.REFUND_FAILED, failed);
        });
        return session;
    }

    private static Optional<StripeObject> latestArrived(UnitOfWork work, StripeObject charge) {
        return work.newestFirst(TYPE).stream()
                .filter(refund -> refund.is("charge", charge.id()) && !refund.is("status", "failed"))
                .findFirst();
    }

    /** Whether some of what a session was paid with may still go back. */
    public boolean isLeft(UnitOfWork work, StripeObject session) {
        return Charges.of(work, session)
                .filter(charge -> RefundableCharge.isRefundable(work, charge))
                .isPresent();
    }

    private StripeObject refund(
            UnitOfWork work, StripeObject charge, long amount, String reason, Map<String, String> metadata) {
        StripeObject plain = Shapes.object(TYPE, Ids.of("re"), now())
                .with("amount", amount)
                .with("currency", charge.text("currency"))
                .with("charge", charge.id())
                .with("payment_intent", charge.text("payment_intent"))
                .with("payment_method", charge.text("payment_method"))
                .with("reason", reason)
                .with("metadata", metadata);
        StripeObject movement = work.put(BalanceTransactions.forRefund(plain, charge, now()));
        StripeObject refund = work.put(sent(plain, charge).with("balance_transaction", movement.id()));
        StripeObject refunded = work.put(withRefund(charge, refund));
        events.record(work, EventType.REFUND_CREATED, refund);
        events.recordChange(work, EventType.CHARGE_REFUNDED, charge, refunded);
        return refund;
    }

    /** Changes a refund's metadata, the only part of it that may change. */
    public StripeObject update(UnitOfWork work, String id, Parameters request) {
        request.allowOnly(Set.of("expand", "metadata"));
        StripeObject refund = work.find(TYPE, id).orElseThrow(() -> StripeError.noSuch(TYPE, id, "refund"));
        Map<String, String> current = new LinkedHashMap<>();
        refund.value("metadata")
                .properties()
                .forEach(entry -> current.put(entry.getKey(), entry.getValue().textValue()));
        return replace(work, refund, refund.with("metadata", Metadata.merge(current, request)));
    }

    /** Confirms the bank refunds that have been pending long enough. */
    void settleDue(UnitOfWork work) {
        for (StripeObject refund : work.newestFirst(TYPE)) {
            if (refund.is("status", "pending") && refund.note(DUE_AT).longValue() <= now()) {
                replace(work, refund, refund.with("status", "succeeded").withoutNote(DUE_AT));
            }
        }
    }

    private StripeObject replace(UnitOfWork work, StripeObject before, StripeObject after) {
        work.put(after);
        work.put(withListed(Charges.find(work, after.text("charge")), after));
        events.recordChange(work, EventType.REFUND_UPDATED, before, after);
        return after;
    }

    private StripeObject sent(StripeObject refund, StripeObject charge) {
        String method = charge.value("payment_method_details").path("type").textValue();
        ObjectNode destination = JsonNodeFactory.instance.objectNode().put("type", method);
        if (Charges.isCard(charge)) {
            destination.putObject(method).put("type", "refund");
            return refund.with("destination_details", destination);
        }
        destination.putObject(method);
        return refund.with("destination_details", destination)
                .with("status", "pending")
                .withNote(DUE_AT, now() + delay.toSeconds());
    }

    private static StripeObject withRefund(StripeObject charge, StripeObject refund) {
        long refunded = charge.number("amount_refunded") + refund.number("amount");
        return withListed(charge, refund)
                .with("amount_refunded", refunded)
                .with("refunded", refunded == charge.number("amount"));
    }

    /** The charge with this refund in its list, in place of an older version or in front. */
    private static StripeObject withListed(StripeObject charge, StripeObject refund) {
        ObjectNode list = (ObjectNode) charge.value("refunds");
        ArrayNode former = list.withArrayProperty("data");
        ArrayNode data = JsonNodeFactory.instance.arrayNode();
        boolean known = false;
        for (var listed : former) {
            boolean same = listed.path("id").textValue().equals(refund.id());
            known |= same;
            data.add(same ? refund.toPublicJson() : listed);
        }
        if (!known) {
            data.insert(0, refund.toPublicJson());
        }
        list.set("data", data);
        return charge.with("refunds", list);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
