package com.penny.identity.control.cognito;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.kernel.StandIn;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The npm package cognito-local, an independent implementation of the Cognito API, as a process of its own. */
final class CognitoLocal implements AutoCloseable {

    private static final Path PACKAGE = Path.of("src/test/cognito-local");
    private static final Path INSTALLED = Path.of("target/cognito-local");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> GROUPS = List.of("store_staff", "store_admin", "penny_reviewer", "penny_admin");

    private final StandIn standIn;
    private final int port;

    /** @param folder for what it keeps */
    CognitoLocal(Path folder) throws IOException, InterruptedException {
        install();
        port = StandIn.unusedPort();
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
                .directory(folder.toFile());
        server.environment().putAll(Map.of("HOST", "127.0.0.1", "PORT", Integer.toString(port)));
        standIn = StandIn.start(server, line -> line.contains("running on"));
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
        StandIn.fetch(new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(INSTALLED.toFile()));
    }

    private static Map<String, Object> groups() {
        Map<String, Object> groups = new HashMap<>();
        GROUPS.forEach(name -> groups.put(name, Map.of("GroupName", name, "members", new ArrayList<>())));
        return groups;
    }

    @Override
    public void close() {
        standIn.close();
    }
}
