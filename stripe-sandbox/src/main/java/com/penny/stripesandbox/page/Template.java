package com.penny.stripesandbox.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of HTML from {@code pages/}: <code>{{name}}</code> takes a text and escapes it, <code>{{{name}}}</code> takes
 * HTML that another template made.
 */
final class Template {
    private static final Pattern SLOT = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");

    private final String source;

    private Template(String source) {
        this.source = source;
    }

    static Template load(String name) {
        return new Template(new String(resource(name), StandardCharsets.UTF_8));
    }

    /** The bytes of a file in {@code pages/}. */
    static byte[] resource(String name) {
        try (InputStream in = Template.class.getResourceAsStream("/com/penny/stripesandbox/pages/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("No page file named " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when a slot has no value */
    String fill(Map<String, String> values) {
        Matcher slots = SLOT.matcher(source);
        StringBuilder html = new StringBuilder();
        while (slots.find()) {
            boolean raw = slots.group(1) != null;
            String name = raw ? slots.group(1) : slots.group(2);
            String value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("Nothing for " + name);
            }
            slots.appendReplacement(html, Matcher.quoteReplacement(raw ? value : escape(value)));
        }
        return slots.appendTail(html).toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
