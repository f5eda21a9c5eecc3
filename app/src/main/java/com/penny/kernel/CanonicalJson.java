package com.penny.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.TreeMap;

/**
 * JSON in the one form that can be hashed and compared: keys sorted by UTF-16 code unit, no white space, shortest
 * escapes, after RFC 8785. Fractions are refused rather than written: two writers seldom agree on them.
 */
public final class CanonicalJson {

    /** The largest whole number that every reader of JSON keeps exactly (RFC 8785, appendix D). */
    private static final long EXACT = (1L << 53) - 1;

    private CanonicalJson() {}

    /** @throws IllegalArgumentException for a fraction, or a number past 53 bits */
    public static String write(Object value) {
        StringBuilder out = new StringBuilder();
        append(Json.mapper().valueToTree(value), out);
        return out.toString();
    }

    private static void append(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> appendObject(node, out);
            case ARRAY -> appendArray(node, out);
            case STRING -> appendText(node.textValue(), out);
            case NUMBER -> appendNumber(node, out);
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            default -> throw new IllegalArgumentException("has no canonical form: " + node.getNodeType());
        }
    }

    private static void appendObject(JsonNode object, StringBuilder out) {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        object.fields().forEachRemaining(field -> sorted.put(field.getKey(), field.getValue()));
        out.append('{');
        String separator = "";
        for (var field : sorted.entrySet()) {
            out.append(separator);
            appendText(field.getKey(), out);
            out.append(':');
            append(field.getValue(), out);
            separator = ",";
        }
        out.append('}');
    }

    private static void appendArray(JsonNode array, StringBuilder out) {
        out.append('[');
        for (Iterator<JsonNode> elements = array.elements(); elements.hasNext(); ) {
            append(elements.next(), out);
            out.append(elements.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private static void appendNumber(JsonNode number, StringBuilder out) {
        boolean whole = number.isIntegralNumber() && number.canConvertToLong();
        if (!whole || number.longValue() > EXACT || number.longValue() < -EXACT) {
            throw new IllegalArgumentException("has no canonical form: " + number);
        }
        out.append(number.longValue());
    }

    private static void appendText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> appendUnit(text, i, out);
            }
        }
        out.append('"');
    }

    private static void appendUnit(String text, int at, StringBuilder out) {
        char unit = text.charAt(at);
        if (unit < ' ' || isHalfACharacter(text, at)) {
            out.append(String.format("\\u%04x", (int) unit));
        } else {
            out.append(unit);
        }
    }

    /** Half a surrogate pair has no UTF-8; it is escaped as ECMAScript's well-formed JSON.stringify does. */
    private static boolean isHalfACharacter(String text, int at) {
        char unit = text.charAt(at);
        if (Character.isHighSurrogate(unit)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(unit) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
