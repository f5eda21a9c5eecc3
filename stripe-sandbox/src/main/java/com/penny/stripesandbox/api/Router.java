package com.penny.stripesandbox.api;

import com.penny.stripesandbox.protocol.StripeError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the endpoint for a method and an address; {@code {id}} in a route stands for one object's id. */
public final class Router {
    private final List<Route> routes = new ArrayList<>();

    void get(String address, Endpoint endpoint) {
        add("GET", address, endpoint);
    }

    void post(String address, Endpoint endpoint) {
        add("POST", address, endpoint);
    }

    void delete(String address, Endpoint endpoint) {
        add("DELETE", address, endpoint);
    }

    /** @throws StripeError 404 when no endpoint has this method and address */
    Target find(String method, String path) {
        for (Route route : routes) {
            Matcher matcher = route.pattern.matcher(path);
            if (route.method.equals(method) && matcher.matches()) {
                return new Target(route.endpoint, matcher.groupCount() == 0 ? "" : matcher.group(1));
            }
        }
        throw StripeError.unknownUrl(method, path);
    }

    private void add(String method, String address, Endpoint endpoint) {
        routes.add(new Route(method, Pattern.compile(address.replace("{id}", "([A-Za-z0-9_]+)")), endpoint));
    }

    /**
     * An endpoint and the object its address names.
     *
     * @param id empty when the address names no object
     */
    record Target(Endpoint endpoint, String id) {}

    private record Route(String method, Pattern pattern, Endpoint endpoint) {}
}
