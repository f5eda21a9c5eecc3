package com.penny.stripesandbox.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.protocol.Parameters;
import com.penny.stripesandbox.protocol.StripeError;
import com.penny.stripesandbox.store.Ids;
import com.penny.stripesandbox.store.Shapes;
import com.penny.stripesandbox.store.StripeObject;
import java.util.List;
import java.util.Set;

/**
 * What a session asks money for. Items carry their price inline ({@code price_data}); the sandbox has no catalogue.
 *
 * @param items objects of type {@code item}, in the order sent
 * @param currency the one currency of all items, lower case
 * @param total sum in minor units
 */
record LineItems(ArrayNode items, String currency, long total) {
    private static final int MAX_ITEMS = 100;

    /** Reads and checks {@code line_items}. */
    static LineItems read(Parameters request, long now) {
        List<Parameters> sent = request.hashes("line_items");
        if (sent.isEmpty()) {
            throw StripeError.missing("line_items");
        }
        if (sent.size() > MAX_ITEMS) {
            throw StripeError.invalidParameter(
                    null, "line_items", "You can pass at most " + MAX_ITEMS + " line items.");
        }
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        String currency = null;
        long total = 0;
        for (Parameters item : sent) {
            ObjectNode read = item(item, now);
            String itemCurrency = read.get("currency").textValue();
            if (currency != null && !currency.equals(itemCurrency)) {
                throw StripeError.invalidParameter(
                        null, item.nameOf("price_data"), "All line items must have the same currency.");
            }
            currency = itemCurrency;
            total += read.get("amount_total").longValue();
            items.add(read);
        }
        Amounts.checkTotal(total, currency);
        return new LineItems(items, currency, total);
    }

    private static ObjectNode item(Parameters item, long now) {
        item.allowOnly(Set.of("price", "price_data", "quantity"));
        item.text("price").ifPresent(price -> {
            throw StripeError.noSuch("price", price, item.nameOf("price"));
        });
        if (!item.has("price_data")) {
            throw StripeError.missing(item.nameOf("price_data"));
        }
        Parameters price = item.hash("price_data");
        price.allowOnly(Set.of("currency", "unit_amount", "product_data", "tax_behavior"));
        Parameters product = price.hash("product_data");
        product.allowOnly(Set.of("name", "description", "metadata", "images", "tax_code"));
        String currency = Amounts.currency(price);
        long unitAmount = price.requiredInteger("unit_amount", 0);
        long quantity = item.requiredInteger("quantity", 1);
        if (unitAmount > 0 && quantity > Amounts.MAXIMUM / unitAmount) {
            throw Amounts.tooLarge(currency);
        }
        long total = unitAmount * quantity;
        return StripeObject.of(Shapes.json("item"))
                .with("id", Ids.of("li"))
                .with("amount_subtotal", total)
                .with("amount_total", total)
                .with("currency", currency)
                .with("description", product.requiredText("name"))
                .with("quantity", quantity)
                .with("price", price(currency, unitAmount, now))
                .withNote("details", details(product))
                .toJson();
    }

    private static JsonNode price(String currency, long unitAmount, long now) {
        ObjectNode price = (ObjectNode) Shapes.json("item").get("price");
        return price.put("id", Ids.of("price"))
                .put("product", Ids.of("prod"))
                .put("created", now)
                .put("currency", currency)
                .put("unit_amount", unitAmount)
                .put("unit_amount_decimal", Long.toString(unitAmount));
    }

    private static JsonNode details(Parameters product) {
        return JsonNodeFactory.instance.textNode(product.text("description").orElse(""));
    }
}
