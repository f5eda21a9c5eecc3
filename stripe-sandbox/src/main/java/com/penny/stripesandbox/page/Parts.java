package com.penny.stripesandbox.page;

import com.penny.stripesandbox.payments.Amounts;
import java.util.List;
import java.util.Map;

/** The pieces that every page is put together from; whatever is put into one is text, unless it is a piece itself. */
final class Parts {
    private static final Template LAYOUT = Template.load("layout.html");
    private static final Template SESSION = Template.load("session.html");
    private static final Template ITEM = Template.load("item.html");
    private static final Template FORM = Template.load("pay-form.html");
    private static final Template BUTTON = Template.load("button.html");
    private static final Template LINK = Template.load("link.html");
    private static final Template NOTICE = Template.load("notice.html");

    private Parts() {}

    /**
     * A page in two halves.
     *
     * @param label over the headline
     * @param items pieces, below it
     * @param actions pieces of the other half
     */
    static String page(String title, String label, String headline, List<String> items, String actions) {
        return layout(
                title,
                SESSION.fill(Map.of(
                        "amount", headline, "items", String.join("", items), "label", label, "actions", actions)));
    }

    /** A page that only says something, for addresses that show nothing. */
    static String message(String heading, String text) {
        return layout(heading, "<main class=\"single\">" + notice("quiet", heading, text) + "</main>");
    }

    private static String layout(String title, String body) {
        return LAYOUT.fill(Map.of("title", title, "body", body));
    }

    static String item(String name, String amount, String details, String quantity) {
        return ITEM.fill(Map.of("name", name, "amount", amount, "details", details, "quantity", quantity));
    }

    /** @param end a piece after the form */
    static String form(String heading, String buttons, String end) {
        return FORM.fill(Map.of("heading", heading, "buttons", buttons, "end", end));
    }

    static String button(String action, String kind, String label, String hint) {
        return BUTTON.fill(Map.of("action", action, "kind", kind, "label", label, "hint", hint));
    }

    static String link(String address, String label) {
        return LINK.fill(Map.of("address", address, "label", label));
    }

    static String notice(String kind, String heading, String text) {
        return NOTICE.fill(Map.of("kind", kind, "heading", heading, "text", text));
    }

    static String amount(long minorUnits, String currency) {
        return Amounts.format(minorUnits, currency);
    }
}
