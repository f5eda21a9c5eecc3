package com.penny.stripesandbox.billing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.payments.EventLog;
import com.penny.stripesandbox.payments.EventType;
import com.penny.stripesandbox.protocol.StripeError;
import com.penny.stripesandbox.store.Ids;
import com.penny.stripesandbox.store.Shapes;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.time.Clock;
import java.util.Locale;

/** Who pays: made by the first checkout, with the card that was left there. */
final class Customers {
    static final String TYPE = "customer";

    private final EventLog events;
    private final Clock clock;

    Customers(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** @throws StripeError 404 when there is none */
    static StripeObject find(UnitOfWork work, String id) {
        return work.find(TYPE, id).orElseThrow(() -> StripeError.noSuch(TYPE, id, TYPE));
    }

    StripeObject create(UnitOfWork work, String email, String currency) {
        String id = Ids.of("cus");
        StripeObject customer = Shapes.object(TYPE, id, clock.instant().getEpochSecond())
                .with("email", email)
                .with("currency", currency)
                .with("invoice_prefix", id.substring(4, 12).toUpperCase(Locale.ROOT));
        StripeObject withCard = leave(work, customer, Card.PAYS);
        events.record(work, EventType.CUSTOMER_CREATED, withCard);
        return withCard;
    }

    /** Keeps another card in the place of the former. */
    static StripeObject leave(UnitOfWork work, StripeObject customer, Card card) {
        ObjectNode settings = (ObjectNode) customer.value("invoice_settings");
        return work.put(customer.with("invoice_settings", settings.put("default_payment_method", Ids.of("pm")))
                .withNote(Card.NOTE, JsonNodeFactory.instance.textNode(card.name())));
    }
}
