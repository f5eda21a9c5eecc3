package com.penny.stripesandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.payments.Checkout;
import com.penny.stripesandbox.store.StripeObject;
import java.util.List;
import java.util.stream.StreamSupport;

/** Renders the page of one session from the templates. */
final class CheckoutPage {
    private final Checkout checkout;

    CheckoutPage(Checkout checkout) {
        this.checkout = checkout;
    }

    String render(StripeObject session, PageState state) {
        return Parts.page(
                "Pay Penny",
                label(state),
                amount(session.number("amount_total"), session),
                items(session),
                actions(session, state));
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
                Parts.notice(
                                "problem",
                                "Card declined",
                                "The bank refused the card. Nothing was paid; you can try again.")
                        + choices(session);
            case WAITING_FOR_BANK -> waiting(session);
            case PAID -> paid(session);
            case REFUNDED -> refunded(session);
            case CHARGED_BACK -> chargedBack(session);
            case LOST ->
                Parts.notice("problem", "Charged back", "The bank has decided for the payer: the money is theirs.")
                        + back(session);
            case REFUSED_BY_BANK ->
                Parts.notice("problem", "Refused by the bank", "The bank did not pay. Nothing was charged.")
                        + back(session);
            case EXPIRED ->
                Parts.notice("quiet", "This page has expired", "Nothing was paid. Ask Penny for a new payment page.")
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
            buttons.append(button(
                    CheckoutAction.PAY_UNSETTLED,
                    "plain",
                    "Pay, booked later",
                    "Accepted at once; Stripe's books have it a few minutes later"));
            buttons.append(
                    button(CheckoutAction.DECLINE, "plain", "Decline card", "The bank refuses, nothing is paid"));
        }
        return Parts.form("How do you want to pay?", buttons.toString(), cancel(session, "Cancel"));
    }

    private static String waiting(StripeObject session) {
        String text =
                "This payment is complete here; the money arrives when the bank confirms it. Decide that below, or"
                        + " wait: the bank confirms by itself.";
        String buttons = button(CheckoutAction.BANK_PAYS, "primary", "Bank pays", "The money arrives")
                + button(CheckoutAction.BANK_REFUSES, "plain", "Bank refuses", "The debit bounces, nothing is paid");
        return Parts.notice("busy", "Waiting for the bank", text)
                + Parts.form("How does the bank answer?", buttons, back(session));
    }

    private static String paid(StripeObject session) {
        String buttons = button(
                        CheckoutAction.REFUND_HALF, "plain", "Refund half", "As Penny may in Stripe's dashboard")
                + button(CheckoutAction.REFUND_REST, "plain", "Refund what is left", "All of it goes back")
                + button(CheckoutAction.CHARGE_BACK, "plain", "Charge back", "The payer has their bank take it back");
        return Parts.notice("done", "Already paid", "This payment is complete. Nothing more will be charged.")
                + Parts.form("What happens afterwards?", buttons, back(session));
    }

    private static String refunded(StripeObject session) {
        String button = button(
                CheckoutAction.FAIL_REFUND,
                "plain",
                "The refund does not arrive",
                "The latest one, as with a lost card");
        return Parts.notice("quiet", "Sent back", "All of it went back to the payer.")
                + Parts.form("What happens afterwards?", button, back(session));
    }

    private static String chargedBack(StripeObject session) {
        String buttons = button(CheckoutAction.ANSWER_BANK, "plain", "Answer the bank", "As Penny may, with evidence")
                + button(CheckoutAction.BANK_FOR_PAYER, "plain", "For the payer", "The money is theirs")
                + button(
                        CheckoutAction.BANK_FOR_MERCHANT,
                        "plain",
                        "For Penny",
                        "The money comes back, the fee does not");
        return Parts.notice("busy", "Charged back", "The bank has taken the money, and a fee, until it has decided.")
                + Parts.form("How does the bank decide?", buttons, back(session));
    }

    static String back(StripeObject session) {
        return Parts.link(SuccessAddress.of(session), "Return to Penny");
    }

    static List<String> items(StripeObject session) {
        return StreamSupport.stream(session.note("line_items").spliterator(), false)
                .map(item -> item(StripeObject.of((ObjectNode) item)))
                .toList();
    }

    private static String item(StripeObject item) {
        return Parts.item(
                item.text("description"),
                amount(item.number("amount_total"), item),
                item.note("details").asText(),
                quantity(item.number("quantity")));
    }

    /** One of a thing goes without saying. */
    private static String quantity(long quantity) {
        return quantity == 1 ? "" : "Quantity " + quantity;
    }

    static String cancel(StripeObject session, String label) {
        String address = session.text("cancel_url");
        return address == null ? "" : Parts.link(address, label);
    }

    private static String amount(long minorUnits, StripeObject priced) {
        return Parts.amount(minorUnits, priced.text("currency"));
    }

    private static String button(CheckoutAction action, String kind, String label, String hint) {
        return Parts.button(action.formValue(), kind, label, hint);
    }
}
