package com.penny.rights.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.kernel.Catalogue;
import com.penny.kernel.Json;
import com.penny.kernel.Markup;
import java.util.Locale;
import java.util.Map;

/** Somebody's data as a page that can be read without an app, offline, and printed. What stands in it is text, never markup. */
final class DataPaper {

    private static final Catalogue CATALOGUE = Catalogue.beside(DataPaper.class, "data-paper");

    private static final String PAGE = """
            <!doctype html>
            <html lang="%1$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s</title>
            <style>
            body { max-width: 46em; margin: 0 auto; padding: 24px; color: #1d1a17; font: 16px/1.5 sans-serif; }
            h1 { font-size: 24px; line-height: 32px; } h2 { margin-top: 40px; font-size: 18px; }
            li { margin: 0 0 16px; } dl { display: grid; grid-template-columns: minmax(8em, 12em) 1fr; gap: 4px 16px; margin: 0; }
            dt { color: #6b635b; } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; } ul, ol { padding-left: 20px; }
            </style>
            </head>
            <body>
            <h1>%2$s</h1>
            <p>%3$s</p>
            """;

    private DataPaper() {}

    /**
     * @param language a tag that Penny writes in
     * @param sections by name, in the order of the page
     */
    static String html(String language, Map<String, Object> sections) {
        Map<String, String> words = CATALOGUE.in(language);
        StringBuilder page = new StringBuilder(
                PAGE.formatted(language, Markup.escape(words.get("title")), Markup.escape(words.get("text"))));
        JsonNode data = Json.read(Json.write(sections), JsonNode.class);
        data.fields().forEachRemaining(section -> {
            page.append("<h2>")
                    .append(Markup.escape(words.getOrDefault(section.getKey(), section.getKey())))
                    .append("</h2>\n");
            if (section.getValue().isEmpty()) {
                page.append("<p>").append(Markup.escape(words.get("nothing"))).append("</p>\n");
            } else {
                write(page, section.getValue());
            }
        });
        return page.append("</body>\n</html>\n").toString();
    }

    private static void write(StringBuilder page, JsonNode value) {
        if (value.isArray()) {
            page.append("<ol>");
            value.forEach(item -> {
                page.append("<li>");
                write(page, item);
                page.append("</li>\n");
            });
            page.append("</ol>");
        } else if (value.isObject()) {
            page.append("<dl>");
            value.fields().forEachRemaining(field -> {
                page.append("<dt>")
                        .append(Markup.escape(spaced(field.getKey())))
                        .append("</dt><dd>");
                write(page, field.getValue());
                page.append("</dd>\n");
            });
            page.append("</dl>");
        } else {
            page.append(value.isNull() ? "–" : Markup.escape(value.asText()));
        }
    }

    /** {@code occurredAt} as {@code occurred at}. */
    private static String spaced(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
