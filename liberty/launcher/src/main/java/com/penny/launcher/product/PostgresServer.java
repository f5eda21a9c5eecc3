package com.penny.launcher.product;

import com.penny.launcher.Failure;
import com.penny.launcher.files.PrivateFiles;
import com.penny.launcher.process.Child;
import com.penny.launcher.process.ChildSpec;
import com.penny.launcher.process.Namespaces;
import com.penny.launcher.process.Orphans;
import com.penny.launcher.process.Part;
import com.penny.launcher.process.Programs;
import com.penny.launcher.process.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The embedded PostgreSQL: listens on 127.0.0.1 only, asks everybody for a password, writes through to the disk, and
 * keeps its data from start to start.
 */
final class PostgresServer implements Part {

    static final String ADMIN = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String READY = "database system is ready to accept connections";

    private final DataDirectory data;
    private final Path programs;
    private final int port;
    private final String adminPassword;
    private final List<String> prefix;
    private volatile CompletableFuture<Void> ready = new CompletableFuture<>();
    private volatile Child child;

    /** @param adminPassword of the role {@value #ADMIN}; it takes effect when the cluster is created */
    PostgresServer(DataDirectory data, Path programs, int port, String adminPassword) {
        this.data = data;
        this.programs = programs;
        this.port = port;
        this.adminPassword = adminPassword;
        this.prefix = Namespaces.notRoot();
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public CompletableFuture<Void> ready() {
        return ready;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    int port() {
        return port;
    }

    @Override
    public CompletableFuture<Integer> start() throws IOException {
        new Orphans(data.root()).end(data.database().resolve("postmaster.pid"), "INT");
        if (!Files.exists(data.database())) {
            createCluster();
        }
        CompletableFuture<Void> begun = new CompletableFuture<>();
        ready = begun;
        child = Child.start(spec(serverCommand()), line -> {
            if (line.contains(READY)) {
                begun.complete(null);
            }
        });
        return child.exit();
    }

    /** Ends open connections and checkpoints (PostgreSQL's fast shutdown). */
    @Override
    public void stop() throws IOException, InterruptedException {
        if (child != null) {
            Signals.send(child.pid(), "INT");
            child.awaitEnd(PATIENCE);
        }
    }

    private List<String> serverCommand() {
        List<String> command = program("postgres", "-D", data.database().toString());
        Map<String, Object> settings = Map.of(
                "listen_addresses", "127.0.0.1",
                "port", port,
                "unix_socket_directories", "",
                "fsync", "on",
                "synchronous_commit", "on",
                "log_checkpoints", "off",
                // An error's statement and detail may quote a row; its message and code are enough.
                "log_error_verbosity", "terse",
                "log_min_error_statement", "panic");
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    /** In a draft folder first: what is interrupted leaves nothing that looks like a database. */
    private void createCluster() throws IOException {
        Path draft = data.root().resolve("postgres.new");
        Path password = data.root().resolve("run/postgres.password");
        deleteTree(draft);
        PrivateFiles.write(password, adminPassword + "\n");
        try {
            List<String> command = program(
                    "initdb",
                    "--pgdata=" + draft,
                    "--username=" + ADMIN,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C");
            int code = Child.start(spec(command), line -> {}).exit().join();
            if (code != 0) {
                throw new Failure("PostgreSQL could not create its files; see " + data.log("postgres"));
            }
            Files.move(draft, data.database(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private List<String> program(String name, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(programs.resolve(name).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private ChildSpec spec(List<String> command) {
        return new ChildSpec(
                name(),
                command,
                Map.of("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"), "LC_ALL", "C"),
                data.root(),
                data.log("postgres"),
                data.pidFile("postgres"));
    }

    private static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder) && !Programs.succeeds("rm", "-rf", folder.toString())) {
            throw new IOException("could not remove " + folder);
        }
    }
}
