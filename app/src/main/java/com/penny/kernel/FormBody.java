package com.penny.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a page without scripts sends: {@code application/x-www-form-urlencoded} in UTF-8. */
public final class FormBody {

    /** Several times the longest form with every field full. */
    private static final int MOST_BYTES = 128 * 1024;

    private FormBody() {}

    /**
     * @return the fields by name, each as it was typed with plain line ends; of one that is sent twice the first counts
     * @throws Problem 400 for what is no such form, or holds characters that cannot be shown; 413 for a longer body
     */
    public static Map<String, String> read(InputStream body) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        String form = new String(LimitedBody.read(body, MOST_BYTES), StandardCharsets.UTF_8);
        for (String field : form.split("&")) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2) {
                fields.putIfAbsent(decoded(parts[0]), decoded(parts[1]).replace("\r\n", "\n"));
            }
        }
        fields.forEach((name, value) -> {
            if (!PlainText.isPlain(value)) {
                String pointer = "/" + name;
                throw Problem.invalid(pointer, "Remove the characters that cannot be shown, and send again.");
            }
        });
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(
                    "The form could not be read. Go back, and send it again.",
                    List.of(new Problem.FieldError("", "Send a form.")));
        }
    }
}
