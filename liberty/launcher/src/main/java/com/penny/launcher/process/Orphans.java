package com.penny.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Children that outlived a killed launcher. A process id alone proves nothing, as the system gives it out again: a
 * process counts as ours only if its command line or its environment names our data directory.
 */
public final class Orphans {

    private static final Duration GENTLE = Duration.ofSeconds(15);

    private final Path dataDirectory;
    private final Duration gentle;

    public Orphans(Path dataDirectory) {
        this(dataDirectory, GENTLE);
    }

    /** @param gentle how long one that was asked is given before it is killed */
    Orphans(Path dataDirectory, Duration gentle) {
        this.dataDirectory = dataDirectory.toAbsolutePath().normalize();
        this.gentle = gentle;
    }

    /**
     * Ends the process whose id stands in the first line of the file, if it is ours, and returns when it is gone.
     *
     * @param signal what it is asked with before it is killed, such as {@code TERM} or {@code INT}
     * @return the id of the process that was ended
     */
    public Optional<Long> end(Path pidFile, String signal) throws IOException {
        Optional<ProcessHandle> orphan = find(pidFile);
        if (orphan.isPresent()) {
            ProcessHandle process = orphan.get();
            Signals.send(process.pid(), signal);
            CompletableFuture<ProcessHandle> end = process.onExit();
            // Pretend-complete after the patience; then whatever is left is killed.
            end.completeOnTimeout(process, gentle.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            // Itself before its children, or it would go on, or make others, when they end.
            List<ProcessHandle> children = process.descendants().toList();
            if (process.destroyForcibly()) {
                process.onExit().join();
            }
            children.forEach(ProcessHandle::destroyForcibly);
        }
        return orphan.map(ProcessHandle::pid);
    }

    /** The live process named by the file, if it is ours. */
    public Optional<ProcessHandle> find(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(pidFile, StandardCharsets.US_ASCII)) {
            return lines.findFirst()
                    .map(String::trim)
                    .filter(text -> text.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> ours(process.pid()));
        }
    }

    private boolean ours(long pid) {
        Path proc = Path.of("/proc", Long.toString(pid));
        return mentions(proc.resolve("cmdline"), dataDirectory.toString())
                || mentions(proc.resolve("environ"), "PENNY_DATA=" + dataDirectory);
    }

    /** Both files hold zero-terminated strings; a longer path that merely begins like ours must not match. */
    private static boolean mentions(Path file, String text) {
        try {
            for (String entry : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\0")) {
                if (entry.equals(text) || entry.startsWith(text + "/")) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
