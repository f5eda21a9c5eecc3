package com.penny.stripesandbox.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads form encoding with nested brackets, as Stripe's clients send it: {@code line_items[0][price_data][currency]=eur}
 * becomes objects within objects, and list positions become the field names "0", "1" and so on.
 */
public final class FormDecoder {
    private static final Pattern NAME = Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]]*])*)");
    private static final int MAX_DEPTH = 8;
    private static final int MAX_PARAMETERS = 1000;

    private FormDecoder() {}

    /**
     * Decodes a query string or a form body; null or empty gives an empty object.
     *
     * @throws StripeError 400 when the encoding is broken or nests without reason
     */
    public static ObjectNode decode(String encoded) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        if (encoded == null || encoded.isEmpty()) {
            return tree;
        }
        String[] pairs = encoded.split("&");
        if (pairs.length > MAX_PARAMETERS) {
            throw malformed("Too many parameters.");
        }
        for (String pair : pairs) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = unescape(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : unescape(pair.substring(equals + 1));
                set(tree, path(name), name, value);
            }
        }
        return tree;
    }

    private static List<String> path(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw malformed("Invalid parameter name: " + name);
        }
        List<String> path = new ArrayList<>(List.of(matcher.group(1)));
        String brackets = matcher.group(2);
        if (!brackets.isEmpty()) {
            path.addAll(List.of(brackets.substring(1, brackets.length() - 1).split("]\\[", -1)));
        }
        if (path.size() > MAX_DEPTH) {
            throw malformed("Parameter nested too deeply: " + name);
        }
        return path;
    }

    private static void set(ObjectNode tree, List<String> path, String name, String value) {
        ObjectNode node = tree;
        for (String step : path.subList(0, path.size() - 1)) {
            String key = step.isEmpty() ? String.valueOf(node.size()) : step;
            JsonNode next = node.get(key);
            if (next == null) {
                next = node.putObject(key);
            } else if (!next.isObject()) {
                throw malformed("Parameter is both a value and a hash: " + name);
            }
            node = (ObjectNode) next;
        }
        String last = path.get(path.size() - 1);
        String key = last.isEmpty() ? String.valueOf(node.size()) : last;
        if (node.path(key).isObject()) {
            throw malformed("Parameter is both a value and a hash: " + name);
        }
        node.put(key, value);
    }

    private static String unescape(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed("Invalid percent-encoding in the request.");
        }
    }

    private static StripeError malformed(String message) {
        return StripeError.invalidParameter(null, null, message);
    }
}
