package com.penny.recovery.boundary;

import com.penny.kernel.Markup;
import com.penny.kernel.Settings;
import java.util.stream.Collectors;

/** The frame of the pages that the server writes: the portal's own paper, without a script. */
final class PlainPage {

    static final String START = "/p/plain";
    static final String HELP = "/p/help";

    private static final String MARK = """
            <svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="11" fill="currentColor"/>\
            <circle cx="12" cy="12" r="8.2" fill="none" stroke="var(--surface)" stroke-opacity=".55"/>\
            <path d="M10 17V7.5h2.6a3 3 0 0 1 0 6H10" fill="none" stroke="var(--surface)" stroke-width="1.9" stroke-linejoin="round"/></svg>""";

    private PlainPage() {}

    /**
     * @param styles links to style sheets
     * @param title HTML, as the rest
     * @param languages how the same is read in another language: HTML
     * @param body HTML
     */
    static String of(PlainWords words, String styles, String title, String languages, String body) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
                <meta name="color-scheme" content="light dark">
                <meta name="robots" content="noindex">
                <title>%s · Penny</title>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml">
                %s
                </head>
                <body>
                <div class="letter">
                <header class="letter__head">%s<span class="strong grow">Penny</span>%s</header>
                <main class="letter__body">
                %s
                </main>
                </div>
                </body>
                </html>
                """.formatted(words.language(), title, styles, MARK, languages, body);
    }

    /** Where the page is asked for anew by its address. */
    static String languageLinks(PlainWords words, String address) {
        return PlainWords.languages().stream()
                .map(tag -> tag.equals(words.language())
                        ? "<span class=\"strong\" aria-current=\"true\">" + PlainWords.LANGUAGES.get(tag) + "</span>"
                        : "<a href=\"%1$s?lang=%2$s\" lang=\"%2$s\" hreflang=\"%2$s\">%3$s</a>"
                                .formatted(address, tag, PlainWords.LANGUAGES.get(tag)))
                .collect(Collectors.joining("\n", nav(words), "</nav>"));
    }

    /** Where the page is the answer to a form, which holds the code: it is sent again, with what was typed. */
    static String languageButtons(PlainWords words, String form) {
        return PlainWords.languages().stream()
                .map(tag -> tag.equals(words.language())
                        ? "<span class=\"strong\" aria-current=\"true\">" + PlainWords.LANGUAGES.get(tag) + "</span>"
                        : "<button class=\"btn btn--link\" form=\"%1$s\" formaction=\"%2$s/notice?lang=%3$s\" formnovalidate lang=\"%3$s\">%4$s</button>"
                                .formatted(form, START, tag, PlainWords.LANGUAGES.get(tag)))
                .collect(Collectors.joining("\n", nav(words), "</nav>"));
    }

    private static String nav(PlainWords words) {
        return "<nav class=\"plain__languages t-14\" aria-label=\"" + words.text("languages") + "\">";
    }

    /** Whom to ask. */
    static String contact(PlainWords words, Settings settings) {
        return """
                <section aria-labelledby="contact">
                <h2 id="contact" class="t-18 strong">%s</h2>
                %s
                </section>""".formatted(words.text("contact.title"), ways(words, settings));
    }

    /** Every way of asking that the operator has named. */
    static String ways(PlainWords words, Settings settings) {
        Settings.Controller controller = settings.controller();
        StringBuilder ways = new StringBuilder("<dt>%1$s</dt><dd><a href=\"mailto:%2$s\">%2$s</a></dd>"
                .formatted(words.text("contact.email"), Markup.escape(controller.email())));
        settings.controllerPhone()
                .ifPresent(phone -> ways.append("<dt>%s</dt><dd><a href=\"tel:%s\">%s</a></dd>"
                        .formatted(
                                words.text("contact.phone"),
                                Markup.escape(phone.replaceAll("[^0-9+]", "")),
                                Markup.escape(phone))));
        settings.controllerAddress()
                .ifPresent(address -> ways.append(
                        "<dt>%s</dt><dd>%s</dd>".formatted(words.text("contact.post"), Markup.escape(address))));
        return "<p>" + Markup.escape(controller.name()) + "</p>\n<dl class=\"plain__facts\">" + ways + "</dl>";
    }
}
