package com.penny.stripesandbox.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * One object of Stripe's API as an unchangeable JSON document; {@code with} methods give a changed copy. Fields under
 * {@code _sandbox} are the sandbox's own notes (for example what a session will charge for) and are never shown.
 */
public final class StripeObject {
    private static final String PRIVATE = "_sandbox";

    private final ObjectNode json;

    private StripeObject(ObjectNode json) {
        this.json = json;
    }

    /** Wraps a copy of the document. */
    public static StripeObject of(ObjectNode json) {
        return new StripeObject(json.deepCopy());
    }

    public String id() {
        return text("id");
    }

    /** Stripe's name of the kind of object, such as {@code checkout.session}. */
    public String type() {
        return text("object");
    }

    /** The text of a field, or null when the field is absent or null. */
    public String text(String field) {
        return json.path(field).textValue();
    }

    /** The value of a numeric field, 0 when absent: minor units for amounts, seconds since 1970 for times. */
    public long number(String field) {
        return json.path(field).longValue();
    }

    /** A copy of the value of a field, a missing node when absent. */
    public JsonNode value(String field) {
        return json.path(field).deepCopy();
    }

    /** The text at a JSON pointer (RFC 6901), or null when there is none. */
    public String at(String pointer) {
        return json.at(pointer).textValue();
    }

    /** Whether the field holds this text. */
    public boolean is(String field, String expected) {
        return expected.equals(text(field));
    }

    public StripeObject with(String field, String value) {
        return with(
                field, value == null ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.textNode(value));
    }

    public StripeObject with(String field, long value) {
        return with(field, JsonNodeFactory.instance.numberNode(value));
    }

    public StripeObject with(String field, boolean value) {
        return with(field, JsonNodeFactory.instance.booleanNode(value));
    }

    public StripeObject with(String field, Map<String, String> values) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        values.forEach(node::put);
        return with(field, node);
    }

    public StripeObject with(String field, JsonNode value) {
        ObjectNode copy = json.deepCopy();
        copy.set(field, value.deepCopy());
        return new StripeObject(copy);
    }

    /** A private note about the object, a missing node when there is none. */
    public JsonNode note(String name) {
        return json.path(PRIVATE).path(name).deepCopy();
    }

    public StripeObject withNote(String name, JsonNode value) {
        ObjectNode copy = json.deepCopy();
        copy.withObjectProperty(PRIVATE).set(name, value.deepCopy());
        return new StripeObject(copy);
    }

    public StripeObject withNote(String name, long value) {
        return withNote(name, JsonNodeFactory.instance.numberNode(value));
    }

    public StripeObject withoutNote(String name) {
        ObjectNode copy = json.deepCopy();
        copy.withObjectProperty(PRIVATE).remove(name);
        return new StripeObject(copy);
    }

    /** The document as a client may see it: without private notes. */
    public ObjectNode toPublicJson() {
        ObjectNode copy = json.deepCopy();
        copy.remove(PRIVATE);
        return copy;
    }

    /** The whole document, as the journal keeps it. */
    public ObjectNode toJson() {
        return json.deepCopy();
    }
}
