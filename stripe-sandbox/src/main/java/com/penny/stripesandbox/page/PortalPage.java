package com.penny.stripesandbox.page;

import com.penny.stripesandbox.billing.Portal;
import com.penny.stripesandbox.billing.PortalAct;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.util.Locale;

/** Renders the portal for one subscription. */
final class PortalPage {
    private final Portal portal;
    private final UnitOfWork work;
    private final StripeObject session;

    PortalPage(Portal portal, UnitOfWork work, StripeObject session) {
        this.portal = portal;
        this.work = work;
        this.session = session;
    }

    /** The name in the form. */
    static String formValue(PortalAct act) {
        return act.name().toLowerCase(Locale.ROOT);
    }

    String render(StripeObject subscription) {
        return Parts.page(
                "Manage the subscription",
                label(subscription),
                Parts.amount(portal.amount(subscription), subscription.text("currency")),
                portal.invoices(work, subscription).stream()
                        .map(PortalPage::item)
                        .toList(),
                actions(subscription));
    }

    private String label(StripeObject subscription) {
        String day = SubscribePage.day(portal.periodEnd(subscription));
        return switch (subscription.text("status")) {
            case "canceled" -> "Ended on " + SubscribePage.day(subscription.number("ended_at"));
            case "past_due" -> "Past due: the card was refused";
            case "unpaid" -> "Unpaid: the card is not tried any more";
            case "paused" -> "Paused";
            case "trialing" -> (isCancelled(subscription) ? "Cancelled; tried until " : "Tried until ") + day;
            default -> (isCancelled(subscription) ? "Cancelled; paid until " : "Paid until ") + day;
        };
    }

    private static String item(StripeObject invoice) {
        return Parts.item(
                "Invoice of " + SubscribePage.day(invoice.number("created")),
                Parts.amount(invoice.number("amount_due"), invoice.text("currency")),
                invoice.is("status", "paid") ? "Paid" : "Open",
                "");
    }

    private String actions(StripeObject subscription) {
        String back =
                session.text("return_url") == null ? "" : Parts.link(session.text("return_url"), "Return to Penny");
        if (subscription.is("status", "canceled")) {
            return Parts.notice("quiet", "It has ended", "Nothing is charged any more.")
                    + Parts.form(
                            "What time brings",
                            button(PortalAct.FORTNIGHT, "Let two weeks pass", "15 days at once"),
                            back);
        }
        return Parts.form("Your subscription", customers(subscription), "")
                + Parts.form("What time brings", times(), "")
                + Parts.form("What Penny may do at Stripe", merchants(subscription), back);
    }

    private String customers(StripeObject subscription) {
        String cards = button(
                        PortalAct.CARD_PAYS,
                        "Leave card 4242",
                        "It pays; the one now ends in " + portal.card(work, session))
                + button(PortalAct.CARD_REFUSED, "Leave card 0341", "Kept, and refused whenever it is charged")
                + button(PortalAct.CARD_ASKS, "Leave card 3184", "Wants you to confirm every payment");
        String pay = button(PortalAct.PAY, "Pay what is open", "With the card above");
        return pay
                + cards
                + (isCancelled(subscription)
                        ? button(PortalAct.KEEP, "Do not cancel", "It goes on")
                        : button(PortalAct.CANCEL, "Cancel", "With the end of the period"));
    }

    private static String times() {
        return button(PortalAct.DAY, "Let a day pass", "For this subscription alone")
                + button(PortalAct.PERIOD, "Let the next period begin", "The card is charged")
                + button(PortalAct.FORTNIGHT, "Let two weeks pass", "15 days at once");
    }

    private static String merchants(StripeObject subscription) {
        String end = button(PortalAct.END, "End it now", "As in Stripe's dashboard");
        return switch (subscription.text("status")) {
            case "trialing" -> end + button(PortalAct.PAUSE, "Pause it", "As when a trial ends without a card");
            case "paused" -> end + button(PortalAct.RESUME, "Resume it", "A period begins, and the card is charged");
            default -> end;
        };
    }

    private static boolean isCancelled(StripeObject subscription) {
        return subscription.number("cancel_at") > 0;
    }

    private static String button(PortalAct act, String label, String hint) {
        return Parts.button(formValue(act), "plain", label, hint);
    }
}
