package com.penny.vision.analyser.process;

import com.penny.vision.analyser.VisionServer;
import com.penny.vision.messages.AnalysisRequest;
import com.penny.vision.messages.AnalysisResult;
import com.penny.vision.messages.ClipRejectedException;
import com.penny.vision.messages.VisionClient;
import com.penny.vision.messages.VisionUnavailableException;
import com.penny.vision.messages.Zone;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The real analyser in a process of its own. */
final class VisionProcess implements AutoCloseable {

    private final Process process;
    private final Path socket;

    private VisionProcess(Process process, Path socket) {
        this.process = process;
        this.socket = socket;
    }

    /**
     * Starts it and waits until it says that it is ready.
     *
     * @param more options of the process
     */
    static VisionProcess start(Path socket, Path models, int workers, String... more) throws IOException {
        List<String> command = command(socket, models, more);
        command.addAll(List.of("--workers", Integer.toString(workers)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        if (!"vision ready".equals(line)) {
            process.destroyForcibly();
            throw new IOException("The analyser did not start, it said: " + line);
        }
        return new VisionProcess(process, socket);
    }

    /** Starts one that is to end by itself, and says how it did. */
    static Refusal refused(Path socket, Path models, String... more) throws IOException, InterruptedException {
        Path errors = Files.createTempFile(socket.getParent(), "errors", ".txt");
        Process process = new ProcessBuilder(command(socket, models, more))
                .redirectError(errors.toFile())
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Refusal(process.waitFor(), output, Files.readString(errors));
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(Path socket, Path models, String... more) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx700m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                VisionServer.class.getName(),
                "--socket",
                socket.toString(),
                "--models",
                models.toString()));
        command.addAll(List.of(more));
        return command;
    }

    VisionClient client() {
        return new VisionClient(socket, Duration.ofSeconds(110));
    }

    /** Sends a clip to it. */
    AnalysisResult analyse(Path clip, List<Zone> zones)
            throws IOException, ClipRejectedException, VisionUnavailableException {
        try (InputStream in = Files.newInputStream(clip)) {
            return client().analyse(new AnalysisRequest("test", zones), in, Files.size(clip));
        }
    }

    /** A media program that works for it right now. */
    Optional<ProcessHandle> mediaChild() {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("/ffmpeg"))
                .findFirst();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** How a process ended that did not start. */
    record Refusal(int exitCode, String output, String errors) {}
}
