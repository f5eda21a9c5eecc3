package com.penny.launcher.product;

import com.penny.launcher.Checkout;
import com.penny.launcher.process.Child;
import com.penny.launcher.process.ChildSpec;
import com.penny.launcher.process.Namespaces;
import com.penny.launcher.process.Part;
import com.penny.launcher.process.Programs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The analyser of clips. It decodes what strangers send, so it gets nothing it does not need: no network and no
 * privileges where the system has namespaces for that, no credentials and none of our environment anywhere.
 */
final class VisionProcess implements Part {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String READY = "vision ready";

    private final Checkout checkout;
    private final DataDirectory data;
    private final Path socket;
    private final List<String> prefix;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private volatile Child child;

    VisionProcess(Checkout checkout, DataDirectory data, Path socket) {
        this.checkout = checkout;
        this.data = data;
        this.socket = socket;
        this.prefix = Namespaces.noNetwork();
    }

    @Override
    public String name() {
        return "vision";
    }

    /** Completes when the first process answers. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /** Whether the system let us take the network away from it. */
    boolean isolated() {
        return !prefix.isEmpty();
    }

    @Override
    public CompletableFuture<Integer> start() throws IOException {
        Files.deleteIfExists(socket);
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Programs.java(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.bytedeco.javacpp.cachedir=" + checkout.cache().resolve("javacpp"),
                "-cp",
                checkout.analyserClasses() + File.pathSeparator + checkout.analyserLibraries() + "/*",
                "com.penny.vision.analyser.VisionServer",
                "--socket",
                socket.toString(),
                "--models",
                checkout.models().toString(),
                "--while-stdin-open"));
        ChildSpec spec = new ChildSpec(
                name(),
                command,
                Map.of(
                        "PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"),
                        "LC_ALL", "C.UTF-8",
                        "PENNY_DATA", data.root().toString()),
                data.root(),
                data.log("vision"),
                data.pidFile("vision"));
        child = Child.start(spec, line -> {
            if (line.contains(READY)) {
                ready.complete(null);
            }
        });
        return child.exit();
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        if (child != null) {
            child.stop(PATIENCE);
        }
        Files.deleteIfExists(socket);
    }
}
