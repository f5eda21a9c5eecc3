package com.penny.stripesandbox.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The parameters of one request, or a nested part of them. Reading a parameter checks it; every refusal is a
 * {@link StripeError} that names the parameter the way the client wrote it.
 */
public final class Parameters {
    private final ObjectNode values;
    private final String prefix;

    private Parameters(ObjectNode values, String prefix) {
        this.values = values;
        this.prefix = prefix;
    }

    public static Parameters of(ObjectNode decoded) {
        return new Parameters(decoded, "");
    }

    /** The parameter's full name, for example {@code line_items[0][quantity]}. */
    public String nameOf(String name) {
        return prefix.isEmpty() ? name : prefix + "[" + name + "]";
    }

    /** Refuses every parameter that is not in the list, as Stripe does. */
    public void allowOnly(Set<String> known) {
        values.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw StripeError.invalidParameter(
                        "parameter_unknown", nameOf(name), "Received unknown parameter: " + nameOf(name));
            }
        });
    }

    public boolean has(String name) {
        return values.has(name);
    }

    /** Whether the parameter was sent with brackets, as a hash or a list. */
    public boolean isHash(String name) {
        return values.path(name).isObject();
    }

    public Optional<String> text(String name) {
        JsonNode value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value.isObject()) {
            throw StripeError.invalidParameter(null, nameOf(name), "Invalid string: {...}");
        }
        if (value.textValue().isEmpty()) {
            throw StripeError.invalidParameter(
                    "parameter_invalid_empty",
                    nameOf(name),
                    "You passed an empty string for '" + nameOf(name)
                            + "'. We assume empty values are an attempt to unset a parameter; however '"
                            + nameOf(name) + "' cannot be unset.");
        }
        return Optional.of(value.textValue());
    }

    public Optional<String> text(String name, int maxLength) {
        Optional<String> text = text(name);
        if (text.isPresent() && text.get().length() > maxLength) {
            throw StripeError.invalidParameter(
                    "parameter_invalid_string_length",
                    nameOf(name),
                    "Invalid string: must be at most " + maxLength + " characters");
        }
        return text;
    }

    public String requiredText(String name) {
        return text(name).orElseThrow(() -> StripeError.missing(nameOf(name)));
    }

    /** A text that must be one of these. */
    public Optional<String> oneOf(String name, String... allowed) {
        Optional<String> text = text(name);
        if (text.isPresent() && !List.of(allowed).contains(text.get())) {
            throw StripeError.invalidParameter(
                    null, nameOf(name), "Invalid " + nameOf(name) + ": must be one of " + String.join(", ", allowed));
        }
        return text;
    }

    /** An absolute http or https address. */
    public Optional<String> url(String name) {
        Optional<String> text = text(name, 5000);
        if (text.isPresent() && !isWebAddress(text.get())) {
            throw StripeError.invalidParameter("url_invalid", nameOf(name), "Not a valid URL");
        }
        return text;
    }

    /** A whole number of at least {@code min}. */
    public OptionalLong integer(String name, long min) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        long number;
        try {
            number = Long.parseLong(text.get());
        } catch (NumberFormatException e) {
            throw StripeError.invalidParameter(
                    "parameter_invalid_integer", nameOf(name), "Invalid integer: " + text.get());
        }
        if (number < min) {
            throw StripeError.invalidParameter(
                    "parameter_invalid_integer",
                    nameOf(name),
                    "This value must be greater than or equal to " + min + ".");
        }
        return OptionalLong.of(number);
    }

    public long requiredInteger(String name, long min) {
        return integer(name, min).orElseThrow(() -> StripeError.missing(nameOf(name)));
    }

    /** A nested hash; empty when it was not sent. */
    public Parameters hash(String name) {
        JsonNode value = values.get(name);
        if (value == null) {
            return new Parameters(JsonNodeFactory.instance.objectNode(), nameOf(name));
        }
        if (!value.isObject()) {
            throw StripeError.invalidParameter(null, nameOf(name), "Invalid object");
        }
        return new Parameters((ObjectNode) value, nameOf(name));
    }

    /** A list of hashes, in the order sent. */
    public List<Parameters> hashes(String name) {
        Parameters list = hash(name);
        List<Parameters> items = new ArrayList<>();
        list.values.fieldNames().forEachRemaining(index -> items.add(list.hash(index)));
        return items;
    }

    /** A list of texts, in the order sent. */
    public List<String> texts(String name) {
        Parameters list = hash(name);
        List<String> items = new ArrayList<>();
        list.values.fieldNames().forEachRemaining(index -> items.add(list.requiredText(index)));
        return items;
    }

    ObjectNode values() {
        return values;
    }

    private static boolean isWebAddress(String text) {
        try {
            // Stripe fills this in later; braces are not allowed in an address.
            URI uri = new URI(text.replace("{CHECKOUT_SESSION_ID}", "id"));
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
