package com.penny.stripesandbox.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.payments.CheckoutSessions;
import com.penny.stripesandbox.protocol.Parameters;
import com.penny.stripesandbox.protocol.StripeError;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.util.ArrayList;
import java.util.List;

/** The items of a checkout session, which Stripe lists at an address of their own. */
final class SessionLineItems {
    private SessionLineItems() {}

    static ObjectNode list(ApiRequest request, UnitOfWork work) {
        request.parameters().allowOnly(ListPage.PARAMETERS);
        return ListPage.of(items(work, request.id()), request.parameters(), request.path());
    }

    /** The first page of a session's items, for a session shown with its items. */
    static ObjectNode all(UnitOfWork work, String sessionId) {
        String url = "/v1/checkout/sessions/" + sessionId + "/line_items";
        Parameters none = Parameters.of(JsonNodeFactory.instance.objectNode());
        return ListPage.of(items(work, sessionId), none, url);
    }

    private static List<StripeObject> items(UnitOfWork work, String sessionId) {
        StripeObject session = work.find(CheckoutSessions.TYPE, sessionId)
                .orElseThrow(() -> StripeError.noSuch(CheckoutSessions.TYPE, sessionId, "session"));
        List<StripeObject> items = new ArrayList<>();
        session.note("line_items").forEach(item -> items.add(StripeObject.of((ObjectNode) item)));
        return items;
    }
}
