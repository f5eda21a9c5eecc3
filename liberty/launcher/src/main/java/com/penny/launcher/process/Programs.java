package com.penny.launcher.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What the machine offers: programs on the path, and whether it lets us use them. */
public final class Programs {

    private static final long PATIENCE_SECONDS = 20;

    private Programs() {}

    /** The program's file on the PATH. */
    public static Optional<Path> find(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public static boolean installed(String name) {
        return find(name).isPresent();
    }

    /** Runs a short command without output; true when it ends with 0 in time. */
    public static boolean succeeds(String... command) {
        return output(List.of(command)).isPresent();
    }

    /** The trimmed standard output and error of a short command, or nothing when it fails, hangs or is not there. */
    public static Optional<String> output(List<String> command) {
        return output(command, Map.of());
    }

    /** The same, with these variables beside those of this process. */
    public static Optional<String> output(List<String> command, Map<String, String> environment) {
        try {
            ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
            program.environment().putAll(environment);
            Process process = program.start();
            process.getOutputStream().close();
            // One that hangs is killed, which also ends the reading. One that has ended is left alone: to destroy it
            // would close its output before we have read it.
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).exceptionally(hangs -> {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                return process.destroyForcibly();
            });
            String text = new String(process.getInputStream().readAllBytes()).trim();
            return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The {@code java} that runs this launcher. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
