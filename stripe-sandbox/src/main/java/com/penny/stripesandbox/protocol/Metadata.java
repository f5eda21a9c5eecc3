package com.penny.stripesandbox.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code metadata} within Stripe's limits: 50 keys, key up to 40 characters, value up to 500. */
public final class Metadata {
    private static final int MAX_KEYS = 50;
    private static final int MAX_KEY_LENGTH = 40;
    private static final int MAX_VALUE_LENGTH = 500;

    private Metadata() {}

    /** The metadata sent with a new object. */
    public static Map<String, String> read(Parameters parameters) {
        return merge(Map.of(), parameters);
    }

    /** The metadata after an update: new keys added, old ones replaced, those sent empty removed. */
    public static Map<String, String> merge(Map<String, String> current, Parameters parameters) {
        Map<String, String> merged = new LinkedHashMap<>(current);
        Parameters sent = parameters.hash("metadata");
        for (Map.Entry<String, JsonNode> entry : sent.values().properties()) {
            String key = entry.getKey();
            String value = entry.getValue().textValue();
            check(sent.nameOf(key), key, value);
            if (value.isEmpty()) {
                merged.remove(key);
            } else {
                merged.put(key, value);
            }
        }
        if (merged.size() > MAX_KEYS) {
            throw tooMuch(
                    "metadata", "You can only specify up to " + MAX_KEYS + " keys; you passed " + merged.size() + ".");
        }
        return merged;
    }

    private static void check(String param, String key, String value) {
        if (value == null) {
            throw tooMuch(param, "Metadata values must be strings, but you passed in a value of type hash.");
        }
        if (key.length() > MAX_KEY_LENGTH) {
            throw tooMuch(
                    param, "Metadata keys can have up to " + MAX_KEY_LENGTH + " characters; '" + key + "' has more.");
        }
        if (value.length() > MAX_VALUE_LENGTH) {
            throw tooMuch(
                    param,
                    "Metadata values can have up to " + MAX_VALUE_LENGTH
                            + " characters, but you passed in a value that is " + value.length() + " characters.");
        }
    }

    private static StripeError tooMuch(String param, String message) {
        return StripeError.invalidParameter(null, param, message);
    }
}
