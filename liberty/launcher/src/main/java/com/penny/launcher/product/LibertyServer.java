package com.penny.launcher.product;

import com.penny.launcher.process.Child;
import com.penny.launcher.process.ChildSpec;
import com.penny.launcher.process.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Open Liberty with the server {@code penny}; what it writes lies in the data directory, the installation is shared. */
final class LibertyServer implements Part {

    /** How long a start may take on a busy machine. */
    static final Duration WITHIN = Duration.ofMinutes(3);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DataDirectory data;
    private final Path installation;
    private final Map<String, String> settings;
    private final Consumer<String> listener;
    private final Health health;
    private volatile Child child;

    /**
     * @param settings variables of server.xml, as environment
     * @param listener sees each line the server prints
     * @param health of this server
     */
    LibertyServer(
            DataDirectory data,
            Path installation,
            Map<String, String> settings,
            Consumer<String> listener,
            Health health) {
        this.data = data;
        this.installation = installation;
        this.settings = Map.copyOf(settings);
        this.listener = listener;
        this.health = health;
    }

    @Override
    public String name() {
        return "server";
    }

    @Override
    public CompletableFuture<Integer> start() throws IOException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(settings);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("WLP_OUTPUT_DIR", data.serverOutput().toString());
        environment.put("LOG_DIR", data.logs().resolve("server").toString());
        // The script ends in exec, so that the process started here is the server itself.
        ChildSpec spec = new ChildSpec(
                name(),
                List.of(installation.resolve("bin/server").toString(), "run", "penny"),
                environment,
                data.root(),
                data.log("server"),
                data.pidFile("server"));
        child = Child.start(spec, listener);
        return child.exit();
    }

    @Override
    public CompletableFuture<Void> ready() {
        return health.ready(WITHIN);
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        if (child != null) {
            child.stop(PATIENCE);
        }
    }
}
