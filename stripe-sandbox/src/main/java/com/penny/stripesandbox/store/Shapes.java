package com.penny.stripesandbox.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stripe's documented object shapes with every field at its resting value, read from {@code shapes/*.json}. A new object
 * starts as one of these, so that no documented field is ever missing from an answer.
 */
public final class Shapes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, ObjectNode> LOADED = new ConcurrentHashMap<>();

    private Shapes() {}

    /** A new object of this kind, with its id and time of creation (seconds since 1970) set. */
    public static StripeObject object(String type, String id, long created) {
        return StripeObject.of(json(type)).with("id", id).with("created", created);
    }

    /** A copy of a shape by its name, for parts that are not objects of their own. */
    public static ObjectNode json(String name) {
        return LOADED.computeIfAbsent(name, Shapes::load).deepCopy();
    }

    private static ObjectNode load(String name) {
        String resource = "/com/penny/stripesandbox/shapes/" + name + ".json";
        try (InputStream in = Shapes.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("No shape named " + name);
            }
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
