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
 * privileges where the system has namespaces for that, and neither credentials nor our environment anywhere. On one
 * machine it is the same user as the launcher, whose files it could therefore read; in a cluster it is a container of its
 * own.
 */
final class VisionProcess implements Part {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String READY = "vision ready";
    /** As many clips as the server sends at a time. */
    private static final int MOST_AT_A_TIME = 4;

    private final Checkout checkout;
    private final DataDirectory data;
    private final Path socket;
    private final List<String> prefix;
    private volatile CompletableFuture<Void> ready = new CompletableFuture<>();
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

    @Override
    public CompletableFuture<Void> ready() {
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
                "-Xmx" + heapMegabytes(Runtime.getRuntime().availableProcessors()) + "m",
                "-XX:+UseSerialGC",
                // ffmpeg and the models are native; newer Java warns unless it was told.
                "--enable-native-access=ALL-UNNAMED",
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
        CompletableFuture<Void> begun = new CompletableFuture<>();
        ready = begun;
        child = Child.start(spec, line -> {
            if (line.contains(READY)) {
                begun.complete(null);
            }
        });
        return child.exit();
    }

    /** One clip's frames for each clip analysed at a time, which is one for each core but one, and what the rest needs. */
    static int heapMegabytes(int cores) {
        return 128 + 256 * Math.max(1, Math.min(MOST_AT_A_TIME, cores - 1));
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        if (child != null) {
            child.stop(PATIENCE);
        }
        Files.deleteIfExists(socket);
    }
}
