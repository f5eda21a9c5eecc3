package com.penny.vision.analyser.models.tfjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One node of a TensorFlow.js graph.
 *
 * @param inputs names of the values it reads, {@code name} or {@code name:index}
 */
record TfjsNode(String name, String op, List<String> inputs, JsonNode attributes) {

    static TfjsNode of(JsonNode json) {
        // Inputs that begin with ^ only order execution and carry no value.
        List<String> inputs = StreamSupport.stream(json.path("input").spliterator(), false)
                .map(JsonNode::asText)
                .filter(input -> !input.startsWith("^"))
                .toList();
        return new TfjsNode(json.get("name").asText(), json.get("op").asText(), inputs, json.path("attr"));
    }

    long integer(String attribute) {
        return attributes.path(attribute).path("i").asLong();
    }

    boolean flag(String attribute) {
        return attributes.path(attribute).path("b").asBoolean();
    }

    String type(String attribute) {
        return attributes.path(attribute).path("type").asText();
    }

    String text(String attribute) {
        return decoded(attributes.path(attribute).path("s"));
    }

    long[] integers(String attribute) {
        return StreamSupport.stream(list(attribute, "i").spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .toArray();
    }

    List<String> texts(String attribute) {
        return StreamSupport.stream(list(attribute, "s").spliterator(), false)
                .map(TfjsNode::decoded)
                .toList();
    }

    private JsonNode list(String attribute, String kind) {
        return attributes.path(attribute).path("list").path(kind);
    }

    private static String decoded(JsonNode base64) {
        return new String(Base64.getDecoder().decode(base64.asText()), StandardCharsets.UTF_8);
    }
}
