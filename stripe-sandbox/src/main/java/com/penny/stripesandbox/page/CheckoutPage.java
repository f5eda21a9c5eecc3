package com.penny.stripesandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.payments.Amounts;
import com.penny.stripesandbox.payments.Checkout;
import com.penny.stripesandbox.store.StripeObject;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Renders the page of one session from the templates. */
final class CheckoutPage {
    private static final Template LAYOUT = Template.load("layout.html");
    private static final Template SESSION = Template.load("session.html");
    private static final Template ITEM = Template.load("item.html");
    private static final Template PAY_FORM = Template.load("pay-form.html");
    private static final Template BUTTON = Template.load("button.html");
    private static final Template LINK = Template.load("link.html");
    private static final Template NOTICE = Template.load("notice.html");

    private final Checkout checkout;

    CheckoutPage(Checkout checkout) {
        this.checkout = checkout;
    }

    String render(StripeObject session, PageState state) {
        String body = SESSION.fill(Map.of(
                "amount", amount(session.number("amount_total"), session),
                "items", items(session),
                "label", label(state),
                "actions", actions(session, state)));
        return LAYOUT.fill(Map.of("title", "Pay Penny", "body", body));
    }

    /** A page that only says something, for addresses that show no session. */
    static String message(String heading, String text) {
        String notice = notice("quiet", heading, text);
        return LAYOUT.fill(Map.of("title", heading, "body", "<main class=\"single\">" + notice + "</main>"));
    }

    private static String label(PageState state) {
        return switch (state) {
            case OPEN, DECLINED -> "To pay";
            case WAITING_FOR_BANK -> "On its way";
            case PAID -> "Paid";
            case REFUNDED -> "Paid, and sent back";
            case CHARGED_BACK, LOST -> "Charged back";
            case REFUSED_BY_BANK, EXPIRED -> "Not paid";
        };
    }

    private String actions(StripeObject session, PageState state) {
        return switch (state) {
            case OPEN -> choices(session);
            case DECLINED ->
                notice("problem", "Card declined", "The bank refused the card. Nothing was paid; you can try again.")
                        + choices(session);
            case WAITING_FOR_BANK -> waiting(session);
            case PAID -> paid(session);
            case REFUNDED -> refunded(session);
            case CHARGED_BACK -> chargedBack(session);
            case LOST ->
                notice("problem", "Charged back", "The bank has decided for the payer: the money is theirs.")
                        + back(session);
            case REFUSED_BY_BANK ->
                notice("problem", "Refused by the bank", "The bank did not pay. Nothing was charged.") + back(session);
            case EXPIRED ->
                notice("quiet", "This page has expired", "Nothing was paid. Ask Penny for a new payment page.")
                        + cancel(session, "Return to Penny");
        };
    }

    private String choices(StripeObject session) {
        StringBuilder buttons = new StringBuilder();
        if (checkout.offersCard(session)) {
            String label = "Pay " + amount(session.number("amount_total"), session);
            buttons.append(button(CheckoutAction.PAY, "primary", label, "Test card 4242, accepted at once"));
        }
        if (checkout.offersPayLater(session)) {
            buttons.append(button(
                    CheckoutAction.PAY_LATER,
                    "plain",
                    "Pay later (delayed method)",
                    "Bank debit: the money arrives later"));
        }
        if (checkout.offersCard(session)) {
            buttons.append(
                    button(CheckoutAction.DECLINE, "plain", "Decline card", "The bank refuses, nothing is paid"));
        }
        return form("How do you want to pay?", buttons.toString(), cancel(session, "Cancel"));
    }

    private static String waiting(StripeObject session) {
        String text =
                "This payment is complete here; the money arrives when the bank confirms it. Decide that below, or"
                        + " wait: the bank confirms by itself.";
        String buttons = button(CheckoutAction.BANK_PAYS, "primary", "Bank pays", "The money arrives")
                + button(CheckoutAction.BANK_REFUSES, "plain", "Bank refuses", "The debit bounces, nothing is paid");
        return notice("busy", "Waiting for the bank", text) + form("How does the bank answer?", buttons, back(session));
    }

    private static String paid(StripeObject session) {
        String buttons = button(
                        CheckoutAction.REFUND_HALF, "plain", "Refund half", "As Penny may in Stripe's dashboard")
                + button(CheckoutAction.REFUND_REST, "plain", "Refund what is left", "All of it goes back")
                + button(CheckoutAction.CHARGE_BACK, "plain", "Charge back", "The payer has their bank take it back");
        return notice("done", "Already paid", "This payment is complete. Nothing more will be charged.")
                + form("What happens afterwards?", buttons, back(session));
    }

    private static String refunded(StripeObject session) {
        String button = button(
                CheckoutAction.FAIL_REFUND,
                "plain",
                "The refund does not arrive",
                "The latest one, as with a lost card");
        return notice("quiet", "Sent back", "All of it went back to the payer.")
                + form("What happens afterwards?", button, back(session));
    }

    private static String chargedBack(StripeObject session) {
        String buttons = button(CheckoutAction.BANK_FOR_PAYER, "plain", "For the payer", "The money is theirs")
                + button(
                        CheckoutAction.BANK_FOR_MERCHANT,
                        "plain",
                        "For Penny",
                        "The money comes back, the fee does not");
        return notice("busy", "Charged back", "The bank has taken the money, and a fee, until it has decided.")
                + form("How does the bank decide?", buttons, back(session));
    }

    private static String back(StripeObject session) {
        return link(SuccessAddress.of(session), "Return to Penny");
    }

    private static String form(String heading, String buttons, String end) {
        return PAY_FORM.fill(Map.of("heading", heading, "buttons", buttons, "end", end));
    }

    private static String items(StripeObject session) {
        return StreamSupport.stream(session.note("line_items").spliterator(), false)
                .map(item -> item(StripeObject.of((ObjectNode) item)))
                .collect(Collectors.joining());
    }

    private static String item(StripeObject item) {
        return ITEM.fill(Map.of(
                "name", item.text("description"),
                "details", item.note("details").asText(),
                "quantity", quantity(item.number("quantity")),
                "amount", amount(item.number("amount_total"), item)));
    }

    /** One of a thing goes without saying. */
    private static String quantity(long quantity) {
        return quantity == 1 ? "" : "Quantity " + quantity;
    }

    private static String cancel(StripeObject session, String label) {
        String address = session.text("cancel_url");
        return address == null ? "" : link(address, label);
    }

    private static String amount(long minorUnits, StripeObject priced) {
        return Amounts.format(minorUnits, priced.text("currency"));
    }

    private static String button(CheckoutAction action, String kind, String label, String hint) {
        return BUTTON.fill(Map.of("action", action.formValue(), "kind", kind, "label", label, "hint", hint));
    }

    private static String link(String address, String label) {
        return LINK.fill(Map.of("address", address, "label", label));
    }

    private static String notice(String kind, String heading, String text) {
        return NOTICE.fill(Map.of("kind", kind, "heading", heading, "text", text));
    }
}
