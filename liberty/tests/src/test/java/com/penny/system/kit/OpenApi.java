package com.penny.system.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.launcher.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Every operation the server documents, so that a new one is attacked without anybody thinking of it. */
public final class OpenApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A path's other fields are no operations. */
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private static final JsonNode DOCUMENT = document();

    private OpenApi() {}

    /**
     * @param path with its variables in braces
     * @param filters names of its query parameters
     * @param schema name of its JSON body, or null
     */
    public record Operation(String method, String path, List<String> filters, String schema) {

        /** Whether it belongs to a store. */
        public boolean ofStore() {
            return path.startsWith("/api/stores/{storeId}");
        }

        /** Whether its path names something inside of a store. */
        public boolean insideStore() {
            return ofStore() && path.indexOf('{', "/api/stores/{storeId}".length()) > 0;
        }

        /** The path with a value for each of its variables. */
        public String at(UnaryOperator<String> values) {
            StringBuilder filled = new StringBuilder();
            for (String step : path.split("(?=\\{)|(?<=})")) {
                filled.append(step.startsWith("{") ? values.apply(step.substring(1, step.length() - 1)) : step);
            }
            return filled.toString();
        }

        /** A body that fits its schema; empty when it takes none. */
        public String body() {
            return schema == null ? "" : Specimen.of(schemas(), schema).toString();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static Stream<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : DOCUMENT.path("paths").properties()) {
            METHODS.stream()
                    .filter(path.getValue()::has)
                    .map(method ->
                            operation(method, path.getKey(), path.getValue().path(method)))
                    .forEach(operations::add);
        }
        return operations.stream();
    }

    /** Fields of bodies that name something by its id, such as {@code BundleChoice.frames}. */
    public static List<String> idsInBodies() {
        TreeSet<String> found = new TreeSet<>();
        operations()
                .map(Operation::schema)
                .filter(name -> name != null)
                .forEach(name -> schemas().path(name).path("properties").properties().stream()
                        .filter(field -> field.getValue().toString().contains("uuid")
                                || field.getValue().toString().contains("/UUID"))
                        .forEach(field -> found.add(name + "." + field.getKey())));
        return List.copyOf(found);
    }

    private static Operation operation(String method, String path, JsonNode description) {
        List<String> filters = new ArrayList<>();
        description.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                filters.add(parameter.path("name").asText());
            }
        });
        String schema = description
                .at("/requestBody/content/application~1json/schema/$ref")
                .asText();
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                filters,
                schema.isEmpty() ? null : schema.substring(schema.lastIndexOf('/') + 1));
    }

    private static JsonNode schemas() {
        return DOCUMENT.at("/components/schemas");
    }

    private static JsonNode document() {
        try {
            return JSON.readTree(Checkout.current()
                    .root()
                    .resolve("app/src/main/openapi/openapi.json")
                    .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
