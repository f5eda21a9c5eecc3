package com.penny.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** A server that takes the place of one in the cloud, as a process of its own. */
public final class StandIn implements AutoCloseable {

    private final Process process;

    private StandIn(Process process) {
        this.process = process;
    }

    /** @param ready tells the line by which it says that it listens */
    public static StandIn start(ProcessBuilder command, Predicate<String> ready) throws IOException {
        StandIn server = new StandIn(command.redirectErrorStream(true).start());
        server.await(ready);
        return server;
    }

    /** Fetches what a server is made of: runs to its end, and tells what it said only when it failed. */
    public static void fetch(ProcessBuilder command) throws IOException, InterruptedException {
        // Never the test's own streams: they are how it talks to Maven.
        Process process = command.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("it could not be fetched: " + said);
        }
    }

    public static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Reads on after that, so that the process never waits for its output to be taken. */
    private void await(Predicate<String> ready) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        String line = output.readLine();
        while (line != null && !ready.test(line)) {
            said.append(line).append('\n');
            line = output.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("it did not start: " + said);
        }
        Thread reader = new Thread(this::drain, "stand-in");
        reader.setDaemon(true);
        reader.start();
    }

    private void drain() {
        try {
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // It was stopped, and its output with it.
            return;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
