package com.penny.launcher;

import java.nio.file.Path;

/**
 * The places of the source tree that the launcher knows.
 *
 * @param root absolute folder that holds {@code penny} and {@code pom.xml}
 */
public record Checkout(Path root) {

    public Checkout {
        root = root.toAbsolutePath().normalize();
    }

    /** The checkout that {@code ./penny} was started from. */
    public static Checkout current() {
        return new Checkout(Path.of(System.getProperty("penny.home", ".")));
    }

    public Path frontDoor() {
        return root.resolve("penny");
    }

    public Path frontend() {
        return root.resolve("frontend");
    }

    /** The unpacked Open Liberty with the server {@code penny}. */
    public Path liberty() {
        return root.resolve("liberty/server/target/liberty/wlp");
    }

    public Path analyserClasses() {
        return root.resolve("vision/analyser/target/classes");
    }

    public Path analyserLibraries() {
        return root.resolve("vision/analyser/target/lib");
    }

    public Path sampleClips() {
        return root.resolve("samples/clips");
    }

    /** Everything the launcher keeps beside the sources; not under version control. */
    public Path home() {
        return root.resolve(".penny");
    }

    public Path cache() {
        return home().resolve("cache");
    }

    public Path models() {
        return cache().resolve("models");
    }

    /** Logs of builds and tests; the product's own logs lie in its data directory. */
    public Path logs() {
        return home().resolve("log");
    }

    public Path defaultData() {
        return home().resolve("data");
    }
}
