package com.penny.launcher.product;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.demo.DemoFile;
import com.penny.launcher.process.Orphans;
import com.penny.launcher.process.Part;
import com.penny.launcher.process.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * All parts of Penny on one machine. They start in the order database, schema, payments, then vision and server at the
 * same time, and stop in the opposite order, so that nobody loses the database under its feet.
 */
public final class Product {

    private static final Duration DATABASE_WITHIN = Duration.ofSeconds(60);

    private final Checkout checkout;
    private final DataDirectory data;
    private final ProductSettings settings;
    private final Console console;
    private final Supervisor supervisor;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private boolean stopped;

    public Product(Checkout checkout, DataDirectory data, ProductSettings settings, Console console) {
        this.checkout = checkout;
        this.data = data;
        this.settings = settings;
        this.console = console;
        this.supervisor = new Supervisor(console, Clock.systemUTC());
    }

    /**
     * Returns when the server answers that it is ready.
     *
     * @throws Failure when a part does not start, with the place of its log
     */
    public void start() throws IOException {
        endOrphans();
        if (!Ports.free(settings.port())) {
            throw new Failure("port " + settings.port() + " is in use; choose another with --port");
        }
        Secrets secrets = new Secrets(data.secrets());
        Ports ports = new Ports(data.ports());
        ports.use("server", settings.port());
        writeDemo();
        CompletableFuture<Void> serverKey = new ServerKeyFile(data.serverKey(), secrets.get("keystore")).make();

        Map<String, String> environment = new HashMap<>();
        environment.putAll(startDatabase(secrets, ports));
        environment.putAll(startPayments(secrets, ports));
        VisionProcess vision = startVision();
        environment.putAll(ownSettings(secrets));
        supervisor.await(serverKey);
        LibertyServer server = new LibertyServer(
                data,
                checkout.liberty(),
                environment,
                new ServerErrors(console, data.log("server"), Clock.systemUTC()),
                new Health(settings.address()));
        run(server);
        await(vision.ready(), "vision", LibertyServer.WITHIN);
        await(server.ready(), "server", LibertyServer.WITHIN);
    }

    /** Completes exceptionally when a part cannot be kept alive. */
    public CompletableFuture<Void> gaveUp() {
        return supervisor.gaveUp();
    }

    /** Whether any part was started and not stopped yet. */
    public synchronized boolean running() {
        return !running.isEmpty();
    }

    /** Stops what runs, the database last; harmless when called twice. */
    public synchronized void stop() {
        supervisor.stopping();
        stopped = true;
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                console.say("while stopping: %s", e);
            }
        }
    }

    /** What a killed launcher left behind still holds the port and the socket; the database ends its own orphan. */
    private void endOrphans() throws IOException {
        Orphans orphans = new Orphans(data.root());
        for (String part : List.of("server", "vision")) {
            orphans.end(data.pidFile(part), "TERM")
                    .ifPresent(pid -> console.say("ended the %s that an earlier start left behind", part));
        }
    }

    /** The demo belongs to a new database only: accounts that the server never made would be a lie. */
    private void writeDemo() throws IOException {
        if (!settings.empty() && !Files.exists(data.database()) && !Files.exists(data.demo())) {
            DemoFile.create(checkout.sampleClips()).write(data.demo());
        }
    }

    private Map<String, String> startDatabase(Secrets secrets, Ports ports) throws IOException {
        Path programs = new PostgresBinaries(checkout.cache()).folder();
        PostgresServer postgres =
                new PostgresServer(data, programs, ports.get("postgres"), secrets.get("postgres.admin"));
        run(postgres);
        await(postgres.ready(), "postgres", DATABASE_WITHIN);
        Database database = new Database(postgres, secrets);
        database.prepare();
        return database.settings();
    }

    private Map<String, String> startPayments(Secrets secrets, Ports ports) throws IOException {
        Payments payments = Payments.start(data, secrets, ports, settings.address());
        keep(payments);
        return payments.settings();
    }

    private VisionProcess startVision() throws IOException {
        VisionProcess vision = new VisionProcess(checkout, data, SocketPath.of(data.root()));
        if (!vision.isolated()) {
            console.say("vision keeps its network: this system forbids network namespaces");
        }
        run(vision);
        return vision;
    }

    private Map<String, String> ownSettings(Secrets secrets) throws IOException {
        Map<String, String> own = new HashMap<>();
        own.put("PENNY_MODE", "local");
        own.put("PENNY_HTTP_PORT", Integer.toString(settings.port()));
        own.put("PENNY_BASE_URL", settings.address().toString());
        own.put("PENNY_DATA", data.root().toString());
        own.put("PENNY_VISION_SOCKET", SocketPath.of(data.root()).toString());
        own.put("PENNY_KEYSTORE_PASSWORD", secrets.get("keystore"));
        if (!settings.empty() && Files.exists(data.demo())) {
            own.put("PENNY_DEMO_FILE", data.demo().toString());
        }
        return own;
    }

    /** Holds the lock while the part starts, so that a stop cannot miss it. */
    private synchronized void run(Part part) throws IOException {
        keep(part::stop);
        supervisor.start(part);
    }

    private synchronized void keep(AutoCloseable part) {
        if (stopped) {
            throw new Failure("stopped while starting");
        }
        running.push(part);
    }

    private void await(CompletableFuture<Void> promise, String part, Duration within) {
        try {
            supervisor.await(promise.orTimeout(within.toMillis(), TimeUnit.MILLISECONDS));
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new Failure(
                        part + " was not ready within " + within.toSeconds() + " s; see " + data.log(part), e);
            }
            throw e;
        }
    }
}
