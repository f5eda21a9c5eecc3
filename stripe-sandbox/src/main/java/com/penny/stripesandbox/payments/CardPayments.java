package com.penny.stripesandbox.payments;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.store.Ids;
import com.penny.stripesandbox.store.Shapes;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.time.Clock;

/** Takes money from a card that was kept, while its owner is not there. */
public final class CardPayments {

    /** What the card's bank says. */
    public enum Answer {
        PAYS,
        REFUSES,
        /** Wants its customer to confirm. */
        ASKS
    }

    /** @param amount in minor units */
    public record Due(long amount, String currency, String customer, String description) {}

    private final EventLog events;
    private final Clock clock;

    public CardPayments(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tries to take it.
     *
     * @param intentId of an earlier try; null for the first
     * @return the payment intent as it then is: succeeded unless the bank did not pay
     */
    public StripeObject take(UnitOfWork work, Due due, String intentId, Answer answer) {
        StripeObject intent = intentId == null ? intent(due) : PaymentIntents.find(work, intentId);
        return switch (answer) {
            case PAYS -> paid(work, intent, due);
            case REFUSES -> refused(work, intent, due);
            case ASKS -> asked(work, intent);
        };
    }

    private StripeObject intent(Due due) {
        String id = Ids.of("pi");
        return Shapes.object(PaymentIntents.TYPE, id, now())
                .with("amount", due.amount())
                .with("currency", due.currency())
                .with("customer", due.customer())
                .with("client_secret", Ids.of(id + "_secret"))
                .with("description", due.description())
                .with(
                        "payment_method_types",
                        JsonNodeFactory.instance.arrayNode().add("card"))
                .with("setup_future_usage", "off_session");
    }

    private StripeObject paid(UnitOfWork work, StripeObject intent, Due due) {
        StripeObject attempt = Charges.byCard(intent, null, now()).with("customer", due.customer());
        StripeObject movement = work.put(BalanceTransactions.forCharge(attempt, now()));
        StripeObject charge = work.put(Charges.succeeded(attempt, movement.id()));
        StripeObject paid = work.put(PaymentIntents.succeeded(intent, charge).with("next_action", (String) null));
        events.record(work, EventType.CHARGE_SUCCEEDED, charge);
        events.record(work, EventType.PAYMENT_INTENT_SUCCEEDED, paid);
        return paid;
    }

    private StripeObject refused(UnitOfWork work, StripeObject intent, Due due) {
        StripeObject charge =
                work.put(Charges.failed(Charges.byCard(intent, null, now()).with("customer", due.customer())));
        StripeObject failed = work.put(PaymentIntents.failed(intent, charge));
        events.record(work, EventType.PAYMENT_INTENT_PAYMENT_FAILED, failed);
        return failed;
    }

    private StripeObject asked(UnitOfWork work, StripeObject intent) {
        ObjectNode next = JsonNodeFactory.instance.objectNode().put("type", "use_stripe_sdk");
        next.putObject("use_stripe_sdk").put("type", "three_d_secure_redirect");
        StripeObject waiting = work.put(intent.with("status", "requires_action")
                .with("payment_method", Ids.of("pm"))
                .with("next_action", next));
        events.record(work, EventType.PAYMENT_INTENT_REQUIRES_ACTION, waiting);
        return waiting;
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
