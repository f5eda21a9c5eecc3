package com.penny.stripesandbox;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A sandbox in a process of its own, so that a test can kill it. */
final class SandboxProcess implements AutoCloseable {
    private final Process process;
    private final String baseUrl;

    private SandboxProcess(Process process, String baseUrl) {
        this.process = process;
        this.baseUrl = baseUrl;
    }

    static SandboxProcess start(Path data, URI webhooks) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SandboxProcess.class.getName(),
                        data.toString(),
                        webhooks.toString())
                .redirectError(new File(data.toFile(), "stderr.log"))
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String baseUrl = output.readLine();
        if (baseUrl == null) {
            throw new IOException("The sandbox process ended before it listened");
        }
        return new SandboxProcess(process, baseUrl);
    }

    String baseUrl() {
        return baseUrl;
    }

    /** Ends the process as kill -9 does: nothing of it runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] args) throws Exception {
        StripeSandbox sandbox = StripeSandbox.start(new SandboxConfig(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Path.of(args[0]),
                URI.create(args[1]),
                SandboxExtension.WEBHOOK_SECRET,
                SandboxExtension.API_KEY,
                false));
        System.out.println(sandbox.baseUrl());
        new CountDownLatch(1).await();
    }
}
