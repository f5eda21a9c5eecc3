package com.penny.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after a command: options with a value ({@code --port 9080} or {@code --port=9080}), flags, and the rest. */
public final class Options {

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();
    private final List<String> words = new ArrayList<>();

    private Options() {}

    /**
     * @param withValue names of options that need a value, with their dashes
     * @param withoutValue names of flags, with their dashes
     * @throws Failure when an option is unknown, lacks its value or has one too many
     */
    public static Options parse(List<String> arguments, Set<String> withValue, Set<String> withoutValue) {
        Options options = new Options();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            int equals = argument.indexOf('=');
            String name = argument.startsWith("--") && equals > 0 ? argument.substring(0, equals) : argument;
            if (withValue.contains(name)) {
                options.values.put(name, equals > 0 ? argument.substring(equals + 1) : next(name, rest));
            } else if (withoutValue.contains(argument)) {
                options.flags.add(argument);
            } else if (argument.startsWith("-")) {
                throw new Failure("unknown option " + argument + "; ./penny help lists what there is");
            } else {
                options.words.add(argument);
            }
        }
        return options;
    }

    private static String next(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Failure(name + " needs a value");
        }
        return rest.next();
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public boolean flag(String name) {
        return flags.contains(name);
    }

    /** The arguments that are no option, in their order. */
    public List<String> words() {
        return List.copyOf(words);
    }

    /** A whole number between two bounds, both allowed. */
    public int number(String name, int otherwise, int least, int most) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the same answer as a number out of bounds.
        }
        throw new Failure(name + " wants a whole number from " + least + " to " + most + ", not " + text);
    }

    /** The only word, or nothing when there is none. */
    public Optional<String> onlyWord() {
        if (words.size() > 1) {
            throw new Failure("one name is enough: " + String.join(" ", words));
        }
        return words.stream().findFirst();
    }
}
