package com.penny.launcher.product;

import com.penny.launcher.Checkout;
import com.penny.launcher.Failure;
import com.penny.launcher.demo.DemoFile;
import com.penny.launcher.process.Programs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * A copy of the product with its own port and data that runs beside everything else, started through the front door as
 * a person would. For tests and measurements.
 */
public final class SeparateCopy implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(60);

    private final Path data;
    private final int port;
    private final Process process;
    private final Path output;

    private SeparateCopy(Path data, int port, Process process, Path output) {
        this.data = data;
        this.port = port;
        this.process = process;
        this.output = output;
    }

    /** An empty data directory in the system's temporary folder; {@link #remove} takes it away again. */
    public static Path newData() throws IOException {
        return Files.createTempDirectory("penny-");
    }

    /**
     * Starts {@code ./penny up} and returns at once.
     *
     * @param output file for what it prints
     * @param options more options of {@code up}
     */
    public static SeparateCopy start(Checkout checkout, Path data, Path output, String... options) throws IOException {
        return start(checkout, data, output, Map.of(), options);
    }

    /**
     * As {@link #start(Checkout, Path, Path, String...)}.
     *
     * @param settings what an operator would set in its environment
     */
    public static SeparateCopy start(
            Checkout checkout, Path data, Path output, Map<String, String> settings, String... options)
            throws IOException {
        int port = Ports.unused();
        List<String> command = new ArrayList<>(List.of(
                checkout.frontDoor().toString(), "up", "--port", Integer.toString(port), "--data", data.toString()));
        command.addAll(List.of(options));
        Files.createDirectories(output.getParent());
        ProcessBuilder frontDoor = new ProcessBuilder(command)
                .directory(checkout.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // One machine plays a whole town here; the limits of one caller are not what is tested or measured.
        frontDoor.environment().put("PENNY_RATE_FACTOR", "1000");
        frontDoor.environment().putAll(settings);
        Process process = frontDoor.start();
        process.getOutputStream().close();
        // When we are told to stop, the copy must not stay behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new SeparateCopy(data, port, process, output);
    }

    /**
     * Waits until it is ready.
     *
     * @throws Failure when it ends before, or takes too long
     */
    public SeparateCopy awaitReady() {
        CompletableFuture<Void> ready = new Health(address()).ready(READY_WITHIN);
        try {
            CompletableFuture.anyOf(ready, process.onExit()).join();
        } catch (CompletionException e) {
            throw new Failure("the separate copy was not ready in time; see " + output, e);
        }
        if (!process.isAlive()) {
            throw new Failure("the separate copy ended with code " + process.exitValue() + "; see " + output);
        }
        return this;
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    public Path data() {
        return data;
    }

    public Path demoFile() {
        return data.resolve("demo.json");
    }

    public DemoFile demo() throws IOException {
        return DemoFile.read(demoFile());
    }

    /** The launcher of this copy. */
    public Process launcher() {
        return process;
    }

    /** The process of a part: {@code server}, {@code vision} or {@code postgres}. */
    public ProcessHandle part(String name) throws IOException {
        long pid = Long.parseLong(
                Files.readString(data.resolve("run").resolve(name + ".pid")).trim());
        return ProcessHandle.of(pid).orElseThrow(() -> new Failure(name + " does not run"));
    }

    /** What it has printed so far. */
    public String output() throws IOException {
        return Files.readString(output);
    }

    /** Asks it to stop and waits until all of it is gone; its data stays. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new Failure(
                    "the separate copy did not stop within " + STOPPED_WITHIN.toSeconds() + " s; see " + output);
        }
    }

    /** Removes a data directory made by {@link #newData}. */
    public static void remove(Path data) {
        Programs.succeeds("rm", "-rf", data.toString());
    }
}
