package com.penny.stripesandbox.billing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.store.StripeObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** What a subscription has been invoiced for, or tries for nothing. Times in seconds since 1970. */
record Period(long start, long end) {

    static Period of(StripeObject subscription) {
        JsonNode item = subscription.value("items").at("/data/0");
        return new Period(
                item.get("current_period_start").longValue(),
                item.get("current_period_end").longValue());
    }

    /** One interval of a price, from then on. */
    static Period from(long start, JsonNode price) {
        JsonNode recurring = price.get("recurring");
        ZonedDateTime begin = Instant.ofEpochSecond(start).atZone(ZoneOffset.UTC);
        long count = recurring.path("interval_count").longValue();
        ZonedDateTime end = recurring.path("interval").textValue().equals("year")
                ? begin.plusYears(count)
                : begin.plusMonths(count);
        return new Period(start, end.toEpochSecond());
    }

    /** The subscription in this period. */
    StripeObject in(StripeObject subscription) {
        ObjectNode items = (ObjectNode) subscription.value("items");
        ((ObjectNode) items.at("/data/0")).put("current_period_start", start).put("current_period_end", end);
        return subscription.with("items", items);
    }

    /** Puts the one item of a subscription in. */
    static StripeObject with(StripeObject subscription, ObjectNode item) {
        ObjectNode items = (ObjectNode) subscription.value("items");
        ArrayNode data = items.putArray("data");
        data.add(item);
        return subscription.with("items", items.put("url", "/v1/subscription_items?subscription=" + subscription.id()));
    }
}
