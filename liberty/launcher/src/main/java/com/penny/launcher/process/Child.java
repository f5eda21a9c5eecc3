package com.penny.launcher.process;

import com.penny.launcher.files.PrivateFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A running child: its output goes line by line to a capped log and to a listener, its id to a file. */
public final class Child {

    private static final long LOG_CAP_BYTES = 10_000_000;

    private final ChildSpec spec;
    private final Process process;

    private Child(ChildSpec spec, Process process) {
        this.spec = spec;
        this.process = process;
    }

    /**
     * Starts the process in a session of its own, so that Ctrl-C in the terminal reaches only the launcher, which then
     * stops its children in order. Its standard input stays open as long as the launcher lives.
     *
     * @param listener sees each line of output; it must be quick
     */
    public static Child start(ChildSpec spec, Consumer<String> listener) throws IOException {
        List<String> command = new ArrayList<>();
        if (Programs.installed("setsid")) {
            command.add("setsid");
        }
        command.addAll(spec.command());
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(spec.directory().toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(spec.environment());
        RotatingLog log = new RotatingLog(spec.log(), LOG_CAP_BYTES);
        Process process = builder.start();
        Child child = new Child(spec, process);
        PrivateFiles.write(spec.pidFile(), Long.toString(process.pid()));
        Thread reader = new Thread(() -> child.copyOutput(log, listener), "output of " + spec.name());
        reader.setDaemon(true);
        reader.start();
        return child;
    }

    private void copyOutput(RotatingLog log, Consumer<String> listener) {
        try (log;
                BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.line(line);
                listener.accept(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("lost the output of " + spec.name(), e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Completes with the exit code the moment the process is gone. */
    public CompletableFuture<Integer> exit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Asks with SIGTERM, waits, and kills what does not listen; returns when the process is gone. */
    public void stop(Duration patience) throws InterruptedException, IOException {
        // Through the handle: Process.destroy would also close the output that we still want to read.
        process.toHandle().destroy();
        awaitEnd(patience);
    }

    /** Waits for an end that was asked for by other means, and kills what does not listen. */
    public void awaitEnd(Duration patience) throws InterruptedException, IOException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
        Files.deleteIfExists(spec.pidFile());
    }
}
