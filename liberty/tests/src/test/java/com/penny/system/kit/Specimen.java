package com.penny.system.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;

/** A JSON body that fits its schema: a request that carries it is refused for who sends it, not for what it says. */
final class Specimen {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode schemas;

    private Specimen(JsonNode schemas) {
        this.schemas = schemas;
    }

    static JsonNode of(JsonNode schemas, String name) {
        return new Specimen(schemas).value(name, schemas.path(name));
    }

    private JsonNode value(String field, JsonNode schema) {
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asText();
            return value(field, schemas.path(reference.substring(reference.lastIndexOf('/') + 1)));
        }
        if (schema.has("anyOf")) {
            return value(field, schema.path("anyOf").get(0));
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.get(0).asText() : type.asText()) {
            case "object" -> object(schema);
            case "array" -> JSON.arrayNode().add(value(field, schema.path("items")));
            case "integer", "number" -> JSON.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> JSON.booleanNode(true);
            case "string" -> JSON.textNode(text(field, schema.path("format").asText()));
            default -> throw new AssertionError("no specimen for " + field + ": " + schema);
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            object.set(field.getKey(), value(field.getKey(), field.getValue()));
        }
        return object;
    }

    private static String text(String field, String format) {
        return switch (format) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date-time" -> "2026-01-02T03:04:05Z";
            default ->
                switch (field) {
                    case "email" -> UUID.randomUUID() + "@example.org";
                    case "currency" -> "EUR";
                    case "phone" -> "+34612345678";
                    case "quietFrom" -> "22:00";
                    case "quietUntil" -> "07:00";
                    default -> "seven quiet harbour lamps";
                };
        };
    }
}
