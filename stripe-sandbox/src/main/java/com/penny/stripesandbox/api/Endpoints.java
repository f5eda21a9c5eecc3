package com.penny.stripesandbox.api;

import com.penny.stripesandbox.billing.Billing;
import com.penny.stripesandbox.billing.Catalogue;
import com.penny.stripesandbox.billing.Invoices;
import com.penny.stripesandbox.billing.Subscriptions;
import com.penny.stripesandbox.payments.CardDisputes;
import com.penny.stripesandbox.payments.CheckoutSessions;
import com.penny.stripesandbox.payments.Payments;
import com.penny.stripesandbox.payments.Payouts;
import com.penny.stripesandbox.payments.Refunds;
import com.penny.stripesandbox.protocol.Parameters;
import java.util.Set;

/** Every address of Stripe's API that the sandbox answers. */
public final class Endpoints {
    private Endpoints() {}

    public static Router of(Payments payments, Billing billing) {
        Router router = new Router();
        addSessions(router, payments);
        addRefunds(router, payments);
        addPayouts(router, payments);
        addBilling(router, billing);
        addReadOnly(router, "/v1/payment_intents", "payment_intent", Set.of());
        addReadOnly(router, "/v1/charges", "charge", Set.of("payment_intent", "transfer_group"));
        addReadOnly(router, "/v1/disputes", CardDisputes.TYPE, Set.of("charge", "payment_intent"));
        addReadOnly(router, "/v1/balance_transactions", "balance_transaction", Set.of("currency", "source", "type"));
        addReadOnly(router, "/v1/events", "event", Set.of("type", "types"));
        return router;
    }

    private static void addSessions(Router router, Payments payments) {
        CheckoutSessions sessions = payments.sessions();
        StoredObjects stored = new StoredObjects(CheckoutSessions.TYPE, Set.of("payment_intent", "status"));
        router.get("/v1/checkout/sessions", stored::list);
        router.post(
                "/v1/checkout/sessions",
                (request, work) -> sessions.create(work, request.parameters()).toPublicJson());
        router.get("/v1/checkout/sessions/{id}", (request, work) -> {
            request.parameters().allowOnly(Set.of("expand"));
            return sessions.find(work, request.id()).toPublicJson();
        });
        router.post("/v1/checkout/sessions/{id}/expire", (request, work) -> {
            request.parameters().allowOnly(Set.of("expand"));
            return sessions.expire(work, request.id()).toPublicJson();
        });
        router.get("/v1/checkout/sessions/{id}/line_items", SessionLineItems::list);
    }

    private static void addRefunds(Router router, Payments payments) {
        Refunds refunds = payments.refunds();
        addReadOnly(router, "/v1/refunds", Refunds.TYPE, Set.of("charge", "payment_intent"));
        router.post(
                "/v1/refunds",
                (request, work) -> refunds.create(work, request.parameters()).toPublicJson());
        router.post("/v1/refunds/{id}", (request, work) -> {
            Parameters parameters = request.parameters();
            return refunds.update(work, request.id(), parameters).toPublicJson();
        });
    }

    private static void addPayouts(Router router, Payments payments) {
        addReadOnly(router, "/v1/payouts", Payouts.TYPE, Set.of("status"));
        router.post(
                "/v1/payouts",
                (request, work) ->
                        payments.payouts().create(work, request.parameters()).toPublicJson());
        router.post("/v1/payouts/{id}/cancel", (request, work) -> {
            request.parameters().allowOnly(Set.of("expand"));
            return payments.payouts().cancel(work, request.id()).toPublicJson();
        });
    }

    private static void addBilling(Router router, Billing billing) {
        addReadOnly(router, "/v1/prices", "price", Set.of("currency", "product"));
        router.post(
                "/v1/prices/{id}",
                (request, work) -> Catalogue.update(work, request.id(), request.parameters())
                        .toPublicJson());
        addReadOnly(router, "/v1/products", "product", Set.of());
        addReadOnly(router, "/v1/customers", "customer", Set.of("email"));
        addReadOnly(router, "/v1/invoices", Invoices.TYPE, Set.of("customer", "status", "subscription"));
        router.get("/v1/subscriptions/{id}", new StoredObjects(Subscriptions.TYPE, Set.of())::one);
        router.delete(
                "/v1/subscriptions/{id}",
                (request, work) -> billing.subscriptions()
                        .end(work, request.id(), request.parameters())
                        .toPublicJson());
        router.post(
                "/v1/billing_portal/sessions",
                (request, work) -> billing.portalSessions()
                        .create(work, request.parameters())
                        .toPublicJson());
    }

    private static void addReadOnly(Router router, String address, String type, Set<String> filters) {
        StoredObjects stored = new StoredObjects(type, filters);
        router.get(address, stored::list);
        router.get(address + "/{id}", stored::one);
    }
}
