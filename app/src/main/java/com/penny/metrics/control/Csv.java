package com.penny.metrics.control;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A table as a file: RFC 4180, with a head, in UTF-8. */
public final class Csv {

    private static final String BREAK = "\r\n";

    private final StringBuilder text = new StringBuilder();

    public Csv(String... head) {
        row((Object[]) head);
    }

    /** @param cells null for an empty one */
    public void row(Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")))
                .append(BREAK);
    }

    /** Text that a spreadsheet would take for a formula begins with an apostrophe (OWASP, "CSV Injection"); numbers stay numbers. */
    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String cell = value.toString();
        if (!(value instanceof Number) && !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0) {
            cell = "'" + cell;
        }
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
