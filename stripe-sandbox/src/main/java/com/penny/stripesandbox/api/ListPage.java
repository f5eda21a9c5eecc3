package com.penny.stripesandbox.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.protocol.Parameters;
import com.penny.stripesandbox.protocol.StripeError;
import com.penny.stripesandbox.store.StripeObject;
import java.util.List;
import java.util.Set;

/** One page of a list, by Stripe's cursors {@code starting_after} and {@code ending_before}. */
final class ListPage {
    /** The parameters that every list takes. */
    static final Set<String> PARAMETERS = Set.of("ending_before", "expand", "limit", "starting_after");

    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 100;

    private ListPage() {}

    /**
     * Cuts the page asked for out of all matching objects.
     *
     * @param objects in the order of the list, the newest first
     * @param url address of the list
     */
    static ObjectNode of(List<StripeObject> objects, Parameters parameters, String url) {
        int limit = limit(parameters);
        String after = parameters.text("starting_after").orElse(null);
        String before = parameters.text("ending_before").orElse(null);
        if (after != null && before != null) {
            throw StripeError.invalidParameter(
                    null, null, "Received both starting_after and ending_before parameters. Please pass in only one.");
        }
        if (before != null) {
            int end = position(objects, before, "ending_before");
            int start = Math.max(0, end - limit);
            return page(objects.subList(start, end), start > 0, url);
        }
        int start = after == null ? 0 : position(objects, after, "starting_after") + 1;
        int end = Math.min(objects.size(), start + limit);
        return page(objects.subList(start, end), end < objects.size(), url);
    }

    private static int limit(Parameters parameters) {
        long limit = parameters.integer("limit", 1).orElse(DEFAULT_LIMIT);
        if (limit > MAX_LIMIT) {
            throw StripeError.invalidParameter(
                    "parameter_invalid_integer",
                    "limit",
                    "This value must be less than or equal to " + MAX_LIMIT + ".");
        }
        return (int) limit;
    }

    private static int position(List<StripeObject> objects, String id, String param) {
        for (int i = 0; i < objects.size(); i++) {
            if (objects.get(i).id().equals(id)) {
                return i;
            }
        }
        throw StripeError.noSuch("object in this list", id, param);
    }

    private static ObjectNode page(List<StripeObject> objects, boolean hasMore, String url) {
        ObjectNode page = JsonNodeFactory.instance.objectNode().put("object", "list");
        ArrayNode data = page.putArray("data");
        objects.forEach(object -> data.add(object.toPublicJson()));
        return page.put("has_more", hasMore).put("url", url);
    }
}
