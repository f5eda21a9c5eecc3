package com.penny.stripesandbox.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.penny.stripesandbox.protocol.Parameters;
import com.penny.stripesandbox.protocol.StripeError;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.time.Clock;

/** The life of a checkout session: open, then complete by a payment or expired by time or by its owner. */
public final class CheckoutSessions {
    public static final String TYPE = "checkout.session";

    private final EventLog events;
    private final Clock clock;
    private final String pageUrl;

    /** @param pageUrl address of the checkout page, to which a session's id is appended */
    CheckoutSessions(EventLog events, Clock clock, String pageUrl) {
        this.events = events;
        this.clock = clock;
        this.pageUrl = pageUrl;
    }

    public StripeObject create(UnitOfWork work, Parameters request) {
        StripeObject session = "subscription".equals(request.requiredText("mode"))
                ? new NewSubscriptionSession(request, work, now()).read()
                : new NewCheckoutSession(request, now()).read();
        return work.put(session.with("url", pageUrl + session.id()));
    }

    /**
     * The session as it stands now: one whose time has passed is expired before anybody can use it.
     *
     * @throws StripeError 404 when there is none
     */
    public StripeObject find(UnitOfWork work, String id) {
        StripeObject session = work.find(TYPE, id).orElseThrow(() -> StripeError.noSuch(TYPE, id, "session"));
        return isOverdue(session) ? close(work, session) : session;
    }

    /** Expires an open session because its owner asks for it. */
    public StripeObject expire(UnitOfWork work, String id) {
        StripeObject session = find(work, id);
        if (!session.is("status", "open")) {
            throw StripeError.notAllowedNow(
                    null,
                    null,
                    "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a"
                            + " status of `" + session.text("status") + "`.");
        }
        return close(work, session);
    }

    /** Expires every open session whose time has passed. */
    void expireOverdue(UnitOfWork work) {
        work.newestFirst(TYPE).stream().filter(this::isOverdue).forEach(session -> close(work, session));
    }

    /** Gives open sessions the page's present address, which another port may have changed at a restart. */
    void readdress(UnitOfWork work) {
        for (StripeObject session : work.newestFirst(TYPE)) {
            String url = pageUrl + session.id();
            if (session.is("status", "open") && !session.is("url", url)) {
                work.put(session.with("url", url));
            }
        }
    }

    /** The session once its person is done with it. */
    public static StripeObject completed(StripeObject session, String email) {
        return session.with("status", "complete")
                .with("url", (String) null)
                .with("customer_details", customerDetails(email));
    }

    private static JsonNode customerDetails(String email) {
        var details = JsonNodeFactory.instance.objectNode();
        details.putObject("address")
                .putNull("city")
                .putNull("country")
                .putNull("line1")
                .putNull("line2")
                .putNull("postal_code")
                .putNull("state");
        details.put("email", email);
        details.putNull("business_name")
                .putNull("individual_name")
                .putNull("name")
                .putNull("phone");
        details.put("tax_exempt", "none");
        details.putArray("tax_ids");
        return details;
    }

    private boolean isOverdue(StripeObject session) {
        return session.is("status", "open") && session.number("expires_at") <= now();
    }

    private StripeObject close(UnitOfWork work, StripeObject session) {
        StripeObject expired = work.put(session.with("status", "expired").with("url", (String) null));
        events.record(work, EventType.CHECKOUT_SESSION_EXPIRED, expired);
        return expired;
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
