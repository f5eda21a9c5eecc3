package com.penny.system.kit;

import com.fasterxml.jackson.databind.JsonNode;

/** Organisations as Penny Ops reads them, a page at a time. */
public final class Tenants {

    private Tenants() {}

    /** The id of the organisation that a store belongs to. */
    public static String organisationOf(Browser ops, String storeId) {
        String cursor = "";
        do {
            JsonNode page = ops.get("/api/ops/organisations?limit=1&cursor=" + cursor)
                    .expect(200)
                    .json();
            for (JsonNode tenant : page.path("items")) {
                if (tenant.path("stores").findValuesAsText("id").contains(storeId)) {
                    return tenant.path("id").asText();
                }
            }
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        throw new AssertionError("no organisation of " + storeId);
    }
}
