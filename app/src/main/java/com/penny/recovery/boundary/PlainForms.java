package com.penny.recovery.boundary;

import com.penny.kernel.Markup;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The forms by which a person answers without scripts. A code is in bodies and hidden fields only, never in an address. */
final class PlainForms {

    static final String NOTICE = "notice";
    static final String DISPUTE = "dispute";
    static final String NEW_CODE = "new-code";

    /** What was typed into a form, and what is wrong with it by the name of the field, in the reader's language. */
    record Typed(Map<String, String> fields, Map<String, String> refusals) {

        static final Typed NOTHING = new Typed(Map.of(), Map.of());

        private String of(String field) {
            return Markup.escape(fields.getOrDefault(field, ""));
        }
    }

    private final PlainWords words;

    PlainForms(PlainWords words) {
        this.words = words;
    }

    String code(Typed typed) {
        String field = field(
                typed,
                "code",
                "entry.label",
                "entry.hint",
                ties ->
                        "<input class=\"input\" name=\"code\" maxlength=\"400\" autocomplete=\"off\" autocapitalize=\"none\""
                                + " spellcheck=\"false\" value=\"" + typed.of("code") + "\" " + ties + ">");
        return """
                <form class="stack" method="post" action="%s">
                <h2 class="t-18 strong">%s</h2>
                %s
                <button class="btn btn--primary btn--big btn--wide">%s</button>
                </form>
                """.formatted(to(NOTICE), words.text("entry.code"), field, words.text("entry.submit"));
    }

    String dispute(String code, Typed typed) {
        String statement = field(
                typed,
                "statement",
                "dispute.statement",
                null,
                // A line end at the beginning is no part of what was typed.
                ties -> "<textarea class=\"input\" name=\"statement\" rows=\"6\" maxlength=\"4000\" " + ties + ">\n"
                        + typed.of("statement") + "</textarea>");
        String email = field(
                typed,
                "email",
                "dispute.email",
                "dispute.emailHint",
                ties -> "<input class=\"input\" name=\"email\" type=\"email\" maxlength=\"254\" autocomplete=\"email\""
                        + " autocapitalize=\"none\" value=\"" + typed.of("email") + "\" " + ties + ">");
        return """
                <form id="%s" class="stack" method="post" action="%s" novalidate>
                <h2 class="t-18 strong">%s</h2>
                <p>%s</p>
                %s%s%s
                <p class="hint">%s</p>
                <button class="btn btn--ink btn--big btn--wide">%s</button>
                </form>
                """.formatted(
                        DISPUTE,
                        to(DISPUTE),
                        words.text("dispute.title"),
                        words.text("dispute.text"),
                        hidden(code),
                        statement,
                        email,
                        words.text("dispute.files"),
                        words.text("dispute.send"));
    }

    String newCode(String code) {
        return """
                <form id="%s" class="stack" method="post" action="%s">
                %s<p>%s</p>
                <button class="btn btn--big btn--wide">%s</button>
                </form>
                """.formatted(
                        NEW_CODE, to(NEW_CODE), hidden(code), words.text("newCode.text"), words.text("newCode.submit"));
    }

    /** @param control with what ties it to its label and its note */
    private String field(Typed typed, String name, String label, String hint, UnaryOperator<String> control) {
        String refusal = typed.refusals().get(name);
        String note = refusal != null ? Markup.escape(refusal) : hint == null ? null : words.text(hint);
        String ties = "id=\"" + name + "\""
                + (note == null ? "" : " aria-describedby=\"" + name + "-note\"")
                + (refusal == null ? "" : " aria-invalid=\"true\"");
        return """
                <div class="field"><label class="field__label" for="%s">%s</label>
                %s
                %s</div>
                """.formatted(
                        name,
                        words.text(label),
                        control.apply(ties),
                        note == null
                                ? ""
                                : "<span class=\"hint%s\" id=\"%s-note\">%s</span>"
                                        .formatted(refusal == null ? "" : " hint--bad", name, note));
    }

    private static String hidden(String code) {
        return "<input type=\"hidden\" name=\"code\" value=\"" + Markup.escape(code) + "\">\n";
    }

    private String to(String form) {
        return PlainPage.START + "/" + form + "?lang=" + words.language();
    }
}
