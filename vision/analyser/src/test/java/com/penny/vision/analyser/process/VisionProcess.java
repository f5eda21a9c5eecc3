package com.penny.vision.analyser.process;

import com.penny.vision.analyser.VisionServer;
import com.penny.vision.messages.VisionClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
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

    /** Starts it and waits until it says that it is ready. */
    static VisionProcess start(Path socket, Path models, int workers) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx700m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VisionServer.class.getName(),
                        "--socket",
                        socket.toString(),
                        "--models",
                        models.toString(),
                        "--workers",
                        Integer.toString(workers)))
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

    VisionClient client() {
        return new VisionClient(socket, Duration.ofSeconds(110));
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
}
