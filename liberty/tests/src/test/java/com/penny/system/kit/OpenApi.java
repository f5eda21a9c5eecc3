package com.penny.system.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.launcher.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every operation the server documents, so that a new one is attacked without anybody thinking of it. */
public final class OpenApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A path's other fields are no operations. */
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private OpenApi() {}

    /** @param path with its variables in braces */
    public record Operation(String method, String path) {

        /** Whether it belongs to a store. */
        public boolean ofStore() {
            return path.startsWith("/api/stores/{storeId}");
        }

        /** The path with a store, and one id for everything inside of it. */
        public String at(String store, String id) {
            return path.replace("{storeId}", store).replaceAll("\\{[^}]+}", id);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static Stream<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document()
                .path("paths")
                .fields()
                .forEachRemaining(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .forEach(method ->
                                operations.add(new Operation(method.toUpperCase(Locale.ROOT), path.getKey()))));
        return operations.stream();
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
