package com.penny.samples.truth;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, lists, strings, numbers and booleans as JSON; enough for files whose every value is ours. */
public final class Json {

    private static final String INDENT = "  ";

    private Json() {}

    /**
     * @param openLevels how many levels of nesting get a line per entry; deeper ones stay on one line
     * @throws IllegalArgumentException for a value of any other type
     */
    public static String write(Object value, int openLevels) {
        return write(value, openLevels, "") + "\n";
    }

    private static String write(Object value, int openLevels, String indent) {
        if (value instanceof Map<?, ?> map) {
            List<String> entries = map.entrySet().stream()
                    .map(entry -> quote(entry.getKey().toString()) + ": "
                            + write(entry.getValue(), openLevels - 1, indent + INDENT))
                    .toList();
            return enclose("{", entries, "}", openLevels, indent);
        }
        if (value instanceof List<?> list) {
            List<String> entries = list.stream()
                    .map(entry -> write(entry, openLevels - 1, indent + INDENT))
                    .toList();
            return enclose("[", entries, "]", openLevels, indent);
        }
        if (value instanceof String || value instanceof Enum<?>) {
            return quote(value.toString());
        }
        if (value == null || value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            return String.valueOf(value);
        }
        if (value instanceof Double number) {
            return number(number);
        }
        throw new IllegalArgumentException("cannot write " + value.getClass().getName());
    }

    private static String enclose(String open, List<String> entries, String close, int openLevels, String indent) {
        if (openLevels <= 0 || entries.isEmpty()) {
            return open + String.join(", ", entries) + close;
        }
        String separator = ",\n" + indent + INDENT;
        return entries.stream()
                .collect(Collectors.joining(separator, open + "\n" + indent + INDENT, "\n" + indent + close));
    }

    /** At most four decimals, without trailing zeros. */
    private static String number(double value) {
        double rounded = Math.round(value * 1e4) / 1e4;
        String text = String.format(Locale.ROOT, "%.4f", rounded).replaceAll("0+$", "");
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
