package com.penny.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Text that a person can have written: a control character is a mistake or an attack, and the database refuses NUL. */
final class PlainText {

    private PlainText() {}

    /** @throws Problem 400 that points at the first text with a character in it which cannot be shown */
    static void require(JsonNode json) {
        require(json, "");
    }

    private static void require(JsonNode json, String pointer) {
        if (json.isTextual() && !isPlain(json.textValue())) {
            throw Problem.invalid(pointer, "Remove the characters that cannot be shown, and send again.");
        }
        for (int index = 0; json.isArray() && index < json.size(); index++) {
            require(json.get(index), pointer + "/" + index);
        }
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            require(field.getValue(), pointer + "/" + escaped(field.getKey()));
        }
    }

    /** Halves of a surrogate pair are no characters; lines may end and be indented. */
    static boolean isPlain(String text) {
        return text.codePoints().noneMatch(character -> switch (Character.getType(character)) {
            case Character.CONTROL -> "\t\n\r".indexOf(character) < 0;
            case Character.SURROGATE -> true;
            default -> false;
        });
    }

    /** RFC 6901, 3. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
