package com.penny.identity.control.cognito;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The npm package cognito-local, an independent implementation of the Cognito API, as a process of its own. */
final class CognitoLocal implements AutoCloseable {

    private static final Path PACKAGE = Path.of("src/test/cognito-local");
    private static final Path INSTALLED = Path.of("target/cognito-local");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> GROUPS = List.of("store_staff", "store_admin", "penny_reviewer", "penny_admin");

    private final Process process;
    private final int port;

    /** @param folder for what it keeps */
    CognitoLocal(Path folder) throws IOException, InterruptedException {
        install();
        port = unused();
        Path state = Files.createDirectories(folder.resolve(".cognito/db"));
        JSON.writeValue(
                folder.resolve(".cognito/config.json").toFile(),
                Map.of("UserPoolDefaults", Map.of("UsernameAttributes", List.of())));
        JSON.writeValue(
                state.resolve(PoolForTests.POOL + ".json").toFile(),
                Map.of(
                        "Users", Map.of(),
                        "Groups", groups(),
                        "Options",
                                Map.of(
                                        "Id",
                                        PoolForTests.POOL,
                                        "UsernameAttributes",
                                        List.of(),
                                        "MfaConfiguration",
                                        "OPTIONAL")));
        JSON.writeValue(
                state.resolve("clients.json").toFile(),
                Map.of(
                        "Clients",
                        Map.of(
                                PoolForTests.CLIENT,
                                Map.of("ClientId", PoolForTests.CLIENT, "UserPoolId", PoolForTests.POOL))));
        ProcessBuilder server = new ProcessBuilder(
                        "node",
                        INSTALLED
                                .resolve("node_modules/cognito-local/lib/bin/start.js")
                                .toAbsolutePath()
                                .toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        server.environment().putAll(Map.of("HOST", "127.0.0.1", "PORT", Integer.toString(port)));
        process = server.start();
        awaitReady();
    }

    CognitoSettings settings() {
        CognitoSettings settings = new CognitoSettings();
        settings.pool = Optional.of(PoolForTests.POOL);
        settings.client = Optional.of(PoolForTests.CLIENT);
        settings.secret = Optional.of(PoolForTests.SECRET);
        settings.endpoint = Optional.of(URI.create("http://127.0.0.1:" + port));
        settings.mfa = "optional";
        return settings;
    }

    private static void install() throws IOException, InterruptedException {
        if (Files.exists(INSTALLED.resolve("node_modules/.package-lock.json"))) {
            return;
        }
        Files.createDirectories(INSTALLED);
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(PACKAGE.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(INSTALLED.toFile())
                .inheritIO()
                .start();
        if (npm.waitFor() != 0) {
            throw new IllegalStateException("cognito-local could not be installed");
        }
    }

    private static Map<String, Object> groups() {
        Map<String, Object> groups = new java.util.HashMap<>();
        GROUPS.forEach(name -> groups.put(name, Map.of("GroupName", name, "members", new ArrayList<>())));
        return groups;
    }

    private static int unused() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Reads on after that, so that it never waits for its output to be taken. */
    private void awaitReady() throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        String line;
        while ((line = output.readLine()) != null) {
            said.append(line).append('\n');
            if (line.contains("running on")) {
                Thread reader = new Thread(() -> output.lines().forEach(each -> {}), "cognito-local");
                reader.setDaemon(true);
                reader.start();
                return;
            }
        }
        throw new IllegalStateException("cognito-local did not start: " + said);
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
