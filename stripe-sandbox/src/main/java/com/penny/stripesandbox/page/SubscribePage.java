package com.penny.stripesandbox.page;

import com.penny.stripesandbox.store.StripeObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Renders the page on which a subscription begins. */
final class SubscribePage {
    static final String SUBSCRIBE = "subscribe";
    static final String DECLINE = "decline";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private SubscribePage() {}

    static String render(StripeObject session) {
        return Parts.page(
                "Subscribe to Penny",
                label(session),
                Parts.amount(session.number("amount_total"), session.text("currency")),
                CheckoutPage.items(session),
                actions(session));
    }

    /** Seconds since 1970 as a day. */
    static String day(long seconds) {
        return DAY.format(Instant.ofEpochSecond(seconds));
    }

    private static String label(StripeObject session) {
        long trialEnd = session.note("trial_end").longValue();
        long days = session.note("trial_period_days").longValue();
        if (trialEnd > 0) {
            return "Due today; first payment on " + day(trialEnd);
        }
        return days > 0 ? "Due today; first payment in " + days + (days == 1 ? " day" : " days") : "Due today";
    }

    private static String actions(StripeObject session) {
        return switch (session.text("status")) {
            case "open" -> declined(session) + choices(session);
            case "complete" ->
                Parts.notice("done", "Subscribed", "Penny is told. The card is charged when each period begins.")
                        + CheckoutPage.back(session);
            default ->
                Parts.notice("quiet", "This page has expired", "Nothing was begun. Ask Penny for a new page.")
                        + CheckoutPage.cancel(session, "Return to Penny");
        };
    }

    private static String declined(StripeObject session) {
        return session.note("declined").isMissingNode()
                ? ""
                : Parts.notice(
                        "problem", "Card declined", "The bank refused the card. Nothing was begun; you can try again.");
    }

    private static String choices(StripeObject session) {
        String buttons = Parts.button(SUBSCRIBE, "primary", "Subscribe", "Test card 4242, accepted at once")
                + Parts.button(DECLINE, "plain", "Decline card", "The bank refuses, nothing begins");
        return Parts.form("How do you want to pay?", buttons, CheckoutPage.cancel(session, "Cancel"));
    }
}
