package com.penny.stripesandbox;

import com.penny.stripesandbox.billing.Catalogue;
import com.penny.stripesandbox.billing.PortalAct;
import com.stripe.exception.StripeException;
import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;

/** A store that subscribes at a sandbox, and the portal where it manages what it has. */
final class Subscriber {
    private final SandboxExtension sandbox;

    Subscriber(SandboxExtension sandbox) {
        this.sandbox = sandbox;
    }

    /** Parameters of a session that begins a subscription. */
    static SessionCreateParams.Builder params() {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                .setSuccessUrl("http://127.0.0.1:9/settings?session={CHECKOUT_SESSION_ID}")
                .setCancelUrl("http://127.0.0.1:9/settings")
                .setClientReferenceId("attempt_17")
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setPrice(Catalogue.PRICE)
                        .setQuantity(1L)
                        .build());
    }

    static SessionCreateParams.SubscriptionData.Builder data() {
        return SessionCreateParams.SubscriptionData.builder().putMetadata("store", "store_17");
    }

    Session session(SessionCreateParams.SubscriptionData.Builder data) throws StripeException {
        return sandbox.stripe()
                .v1()
                .checkout()
                .sessions()
                .create(params().setSubscriptionData(data.build()).build());
    }

    /** One that is paid from now on. */
    Subscription subscribed() throws Exception {
        return subscribed(data());
    }

    Subscription subscribed(SessionCreateParams.SubscriptionData.Builder data) throws Exception {
        Session session = session(data);
        sandbox.press(session.getId(), "subscribe");
        return now(sandbox.session(session.getId()).getSubscription());
    }

    Subscription now(String id) throws StripeException {
        return sandbox.stripe().v1().subscriptions().retrieve(id);
    }

    /** Its invoices, the newest first. */
    List<Invoice> invoices(Subscription subscription) throws StripeException {
        return sandbox.stripe()
                .v1()
                .invoices()
                .list(InvoiceListParams.builder()
                        .setSubscription(subscription.getId())
                        .addExpand("data.payments")
                        .build())
                .getData();
    }

    /** Address of the portal of its customer. */
    URI portal(Subscription subscription) throws StripeException {
        return URI.create(sandbox.stripe()
                .v1()
                .billingPortal()
                .sessions()
                .create(com.stripe.param.billingportal.SessionCreateParams.builder()
                        .setCustomer(subscription.getCustomer())
                        .setReturnUrl("http://127.0.0.1:9/settings")
                        .build())
                .getUrl());
    }

    /** Presses buttons of the portal one after the other; the subscription as it then is. */
    Subscription press(Subscription subscription, PortalAct... acts) throws Exception {
        URI portal = portal(subscription);
        for (PortalAct act : acts) {
            HttpResponse<String> answer = sandbox.send(HttpRequest.newBuilder(portal)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", sandbox.baseUrl())
                    .POST(BodyPublishers.ofString("action=" + act.name().toLowerCase(Locale.ROOT)))
                    .build());
            if (answer.statusCode() != 303) {
                throw new IOException(act + " was answered with " + answer.statusCode());
            }
        }
        return now(subscription.getId());
    }

    HttpResponse<String> page(Subscription subscription) throws Exception {
        return sandbox.send(HttpRequest.newBuilder(portal(subscription)).build());
    }
}
