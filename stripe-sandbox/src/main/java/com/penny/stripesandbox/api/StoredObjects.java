package com.penny.stripesandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.protocol.Parameters;
import com.penny.stripesandbox.protocol.StripeError;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Reading one kind of object: one by its id, or a list filtered by the value of fields and the time of creation. */
final class StoredObjects {
    private static final String TYPES = "types";
    private static final int MOST_TYPES = 20;

    /** Where a filter's value stands that is no field of the object itself. */
    private static final Map<String, String> DEEPER =
            Map.of("invoice.subscription", "/parent/subscription_details/subscription");

    private final String type;
    private final Set<String> filters;

    /** @param filters fields that the list may be filtered by; {@code types} stands for several values of type */
    StoredObjects(String type, Set<String> filters) {
        this.type = type;
        this.filters = filters;
    }

    ObjectNode one(ApiRequest request, UnitOfWork work) {
        request.parameters().allowOnly(Set.of("expand"));
        return work.find(type, request.id())
                .orElseThrow(() -> StripeError.noSuch(type, request.id(), "id"))
                .toPublicJson();
    }

    ObjectNode list(ApiRequest request, UnitOfWork work) {
        Parameters parameters = request.parameters();
        Set<String> known = new HashSet<>(ListPage.PARAMETERS);
        known.addAll(filters);
        known.add("created");
        parameters.allowOnly(known);
        Predicate<StripeObject> wanted = CreatedFilter.read(parameters);
        for (String field : filters) {
            wanted = wanted.and(field.equals(TYPES) ? hasOneOf(parameters) : has(field, parameters));
        }
        List<StripeObject> found =
                work.newestFirst(type).stream().filter(wanted).toList();
        return ListPage.of(found, parameters, request.path());
    }

    private Predicate<StripeObject> has(String field, Parameters parameters) {
        String place = DEEPER.getOrDefault(type + "." + field, "/" + field);
        return parameters
                .text(field)
                .<Predicate<StripeObject>>map(value -> object -> matches(object.at(place), value))
                .orElse(object -> true);
    }

    private static Predicate<StripeObject> hasOneOf(Parameters parameters) {
        List<String> types = parameters.texts(TYPES);
        if (types.size() > MOST_TYPES) {
            throw StripeError.invalidParameter(null, TYPES, "You may pass at most " + MOST_TYPES + " types.");
        }
        return object -> types.isEmpty() || types.stream().anyMatch(type -> matches(object.text("type"), type));
    }

    /** Stripe lets an asterisk end a type of event, as in {@code charge.*}. */
    private static boolean matches(String value, String wanted) {
        if (value == null) {
            return false;
        }
        return wanted.endsWith(".*")
                ? value.startsWith(wanted.substring(0, wanted.length() - 1))
                : value.equals(wanted);
    }
}
