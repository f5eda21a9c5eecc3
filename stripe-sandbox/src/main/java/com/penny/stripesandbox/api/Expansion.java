package com.penny.stripesandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.billing.Invoices;
import com.penny.stripesandbox.protocol.StripeError;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts whole objects in place of their ids, as the {@code expand} parameter asks. */
final class Expansion {
    private static final int MAX_DEPTH = 4;

    /** Which fields hold ids, and of what. */
    private static final Map<String, List<String>> EXPANDABLE = Map.ofEntries(
            Map.entry("balance_transaction.source", List.of("charge", "refund", "dispute")),
            Map.entry("charge.balance_transaction", List.of("balance_transaction")),
            Map.entry("charge.payment_intent", List.of("payment_intent")),
            Map.entry("checkout.session.customer", List.of("customer")),
            Map.entry("checkout.session.invoice", List.of("invoice")),
            Map.entry("checkout.session.payment_intent", List.of("payment_intent")),
            Map.entry("checkout.session.subscription", List.of("subscription")),
            Map.entry("dispute.charge", List.of("charge")),
            Map.entry("dispute.payment_intent", List.of("payment_intent")),
            Map.entry("invoice.customer", List.of("customer")),
            Map.entry("payment_intent.latest_charge", List.of("charge")),
            Map.entry("refund.balance_transaction", List.of("balance_transaction")),
            Map.entry("refund.charge", List.of("charge")),
            Map.entry("refund.payment_intent", List.of("payment_intent")),
            Map.entry("subscription.customer", List.of("customer")),
            Map.entry("subscription.latest_invoice", List.of("invoice")));

    private final UnitOfWork work;

    Expansion(UnitOfWork work) {
        this.work = work;
    }

    /** Expands the answer by these paths, such as {@code payment_intent.latest_charge}. */
    ObjectNode expand(ObjectNode answer, List<String> paths) {
        for (String path : paths) {
            List<String> steps = List.of(path.split("\\."));
            if (steps.size() > MAX_DEPTH) {
                throw refused("You cannot expand more than " + MAX_DEPTH + " levels of a property.");
            }
            expand(answer, steps, path);
        }
        return answer;
    }

    private void expand(ObjectNode object, List<String> steps, String path) {
        if (steps.isEmpty()) {
            return;
        }
        String field = steps.get(0);
        List<String> rest = steps.subList(1, steps.size());
        if (field.equals("data") && object.path("data").isArray()) {
            object.path("data").forEach(item -> expand((ObjectNode) item, rest, path));
            return;
        }
        JsonNode value = value(object, field, path);
        if (value.isObject()) {
            object.set(field, value);
            expand((ObjectNode) value, rest, path);
        }
    }

    /** The field's object; what is null or already an object stays as it is. */
    private JsonNode value(ObjectNode object, String field, String path) {
        String name = object.path("object").textValue() + "." + field;
        if (name.equals("checkout.session.line_items")) {
            return SessionLineItems.all(work, object.path("id").textValue());
        }
        if (name.equals("invoice.payments")) {
            return work.find(Invoices.TYPE, object.path("id").textValue())
                    .map(Invoices::payments)
                    .orElseThrow();
        }
        List<String> types = EXPANDABLE.get(name);
        if (types == null) {
            throw refused("This property cannot be expanded (" + path + ").");
        }
        JsonNode value = object.path(field);
        return value.isTextual() ? find(types, value.textValue()).orElse(value) : value;
    }

    private Optional<JsonNode> find(List<String> types, String id) {
        return types.stream()
                .flatMap(type -> work.find(type, id).stream())
                .<JsonNode>map(StripeObject::toPublicJson)
                .findFirst();
    }

    private static StripeError refused(String message) {
        return StripeError.invalidParameter(null, "expand", message);
    }
}
