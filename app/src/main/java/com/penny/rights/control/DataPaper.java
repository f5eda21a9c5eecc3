package com.penny.rights.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.kernel.Catalogue;
import com.penny.kernel.Json;
import com.penny.kernel.Markup;
import com.penny.kernel.Money;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody's data as a page that can be read without an app, offline, and printed. What stands in it is text, never markup. */
final class DataPaper {

    private static final Catalogue CATALOGUE = Catalogue.beside(DataPaper.class, "data-paper");

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z");

    private static final String PAGE = """
            <!doctype html>
            <html lang="%1$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s</title>
            <style>
            body { max-width: 40em; margin: 0 auto; padding: 24px 20px; color: #1d1a17; font: 16px/1.5 sans-serif; }
            h1 { font-size: 24px; line-height: 32px; } h2 { margin: 40px 0 12px; font-size: 18px; }
            dl { margin: 0; } dt { color: #6b635b; font-size: 14px; } dd { margin: 0 0 8px; overflow-wrap: anywhere; white-space: pre-wrap; }
            dd > dl, dd > ol { border-left: 2px solid #e5e0da; padding-left: 12px; white-space: normal; }
            ol { margin: 0; padding: 0; list-style: none; } li { margin: 0 0 12px; } body > ol > li { border-top: 1px solid #e5e0da; padding-top: 12px; }
            </style>
            </head>
            <body>
            <h1>%2$s</h1>
            <p>%3$s</p>
            """;

    private final Map<String, String> words;
    private final DateTimeFormatter times;
    private final StringBuilder page = new StringBuilder();

    private DataPaper(String language) {
        words = CATALOGUE.in(language);
        times = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.forLanguageTag(language))
                .withZone(ZoneOffset.UTC);
    }

    /**
     * @param language a tag that Penny writes in
     * @param sections by name, in the order of the page
     */
    static String html(String language, Map<String, Object> sections) {
        return new DataPaper(language).write(language, Json.read(Json.write(sections), JsonNode.class));
    }

    private String write(String language, JsonNode data) {
        page.append(PAGE.formatted(language, Markup.escape(words.get("title")), Markup.escape(words.get("text"))));
        data.fields().forEachRemaining(section -> {
            element("h2", words.getOrDefault(section.getKey(), section.getKey()));
            if (section.getValue().isEmpty()) {
                element("p", words.get("nothing"));
            } else {
                write(section.getValue());
            }
        });
        return page.append("</body>\n</html>\n").toString();
    }

    private void write(JsonNode value) {
        if (value.isArray()) {
            page.append("<ol>");
            value.forEach(item -> {
                page.append("<li>");
                write(item);
                page.append("</li>\n");
            });
            page.append("</ol>");
        } else if (value.has("minor") && value.has("currency")) {
            text(new Money(value.get("minor").asLong(), value.get("currency").asText()).toString());
        } else if (value.isObject()) {
            page.append("<dl>");
            value.fields().forEachRemaining(this::field);
            page.append("</dl>");
        } else {
            text(said(value.asText()));
        }
    }

    /** What there is nothing of takes no room. */
    private void field(Map.Entry<String, JsonNode> field) {
        JsonNode value = field.getValue();
        if (!value.isNull() && !(value.isContainerNode() && value.isEmpty())) {
            element("dt", words.getOrDefault("field." + field.getKey(), field.getKey()));
            page.append("<dd>");
            write(value);
            page.append("</dd>\n");
        }
    }

    private String said(String value) {
        String word = words.get("value." + value);
        return word != null ? word : INSTANT.matcher(value).matches() ? times.format(Instant.parse(value)) : value;
    }

    private void element(String name, String text) {
        page.append('<').append(name).append('>');
        text(text);
        page.append("</").append(name).append(">\n");
    }

    private void text(String text) {
        page.append(Markup.escape(text));
    }
}
