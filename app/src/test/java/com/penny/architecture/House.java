package com.penny.architecture;

import com.penny.kernel.Problem;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The map of the house: which features there may be, in which order they stand, and which rooms each has. */
final class House {

    static final String ROOT = "com.penny";
    static final String KERNEL = "kernel";

    /** A feature uses features of a lower rank only. The kernel has no rank: all use it, it uses none. */
    static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("tenancy", 0),
            Map.entry("keyring", 1),
            Map.entry("outbox", 2),
            Map.entry("audit", 2),
            Map.entry("jobs", 3),
            Map.entry("identity", 3),
            Map.entry("stores", 3),
            Map.entry("evidence", 4),
            Map.entry("payments", 4),
            Map.entry("notify", 4),
            Map.entry("privacy", 4),
            Map.entry("billing", 5),
            Map.entry("notices", 5),
            Map.entry("support", 5),
            Map.entry("detection", 6),
            Map.entry("incidents", 7),
            Map.entry("recovery", 8),
            Map.entry("disputes", 8),
            Map.entry("onboarding", 8),
            Map.entry("network", 8),
            Map.entry("metrics", 9),
            Map.entry("rights", 9),
            Map.entry("retention", 9),
            Map.entry("ops", 9));

    /** The rooms of a feature from the innermost outwards; the root package, its contract, is the empty name. */
    static final List<String> PLACES = List.of("", "entity", "control", "boundary");

    private static JavaClasses product;

    private House() {}

    /** The classes of this module, without tests and without other modules. */
    static synchronized JavaClasses product() {
        if (product == null) {
            product = new ClassFileImporter().importPath(whereIs(Problem.class));
        }
        return product;
    }

    static Path whereIs(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The feature that a class belongs to; empty for classes of others, and for those of our other modules. */
    static Optional<String> featureOf(JavaClass type) {
        return Optional.of(steps(type))
                .filter(steps -> !steps.isEmpty())
                .map(steps -> steps.get(0))
                .filter(name -> name.equals(KERNEL) || RANKS.containsKey(name));
    }

    /** The room of its feature that a class is in; the empty name for the feature's root package. */
    static String placeOf(JavaClass type) {
        List<String> steps = steps(type);
        return steps.size() < 2 ? "" : steps.get(1);
    }

    /** The names of the packages below the root; empty for what is not below it. */
    static List<String> steps(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT + ".")
                ? Arrays.asList(name.substring(ROOT.length() + 1).split("\\."))
                : List.of();
    }
}
