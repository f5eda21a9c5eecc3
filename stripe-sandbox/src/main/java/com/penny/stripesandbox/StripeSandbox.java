package com.penny.stripesandbox;

import com.penny.stripesandbox.api.ApiHandler;
import com.penny.stripesandbox.api.Endpoints;
import com.penny.stripesandbox.api.FaultHandler;
import com.penny.stripesandbox.api.Faults;
import com.penny.stripesandbox.billing.Billing;
import com.penny.stripesandbox.page.AssetHandler;
import com.penny.stripesandbox.page.Page;
import com.penny.stripesandbox.page.PageHandler;
import com.penny.stripesandbox.page.PortalPages;
import com.penny.stripesandbox.page.SessionPages;
import com.penny.stripesandbox.payments.Payments;
import com.penny.stripesandbox.store.ObjectStore;
import com.penny.stripesandbox.webhooks.WebhookEndpoint;
import com.penny.stripesandbox.webhooks.WebhookSender;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * A running sandbox. Point Stripe's client at it:
 *
 * <pre>{@code
 * StripeSandbox sandbox = StripeSandbox.start(config);
 * StripeClient stripe = StripeClient.builder().setApiKey(config.apiKey()).setApiBase(sandbox.baseUrl()).build();
 * }</pre>
 */
public final class StripeSandbox implements AutoCloseable {
    private static final int HTTP_THREADS = 8;

    static {
        // The JDK's server sends head and body apart; without this each answer waits 40 ms for a delayed
        // acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService httpThreads;
    private final ObjectStore store;
    private final WebhookSender webhooks;
    private final DueWork dueWork;
    private final String baseUrl;

    private StripeSandbox(SandboxConfig config, HttpServer server, ObjectStore store) {
        this.server = server;
        this.store = store;
        this.baseUrl = baseUrl(server.getAddress());
        this.httpThreads = Executors.newFixedThreadPool(HTTP_THREADS, daemon("stripe-sandbox-http"));
        Payments payments = Payments.create(config.clock(), baseUrl + SessionPages.PATH, config.bankDelay());
        Billing billing = Billing.create(config.clock(), baseUrl + PortalPages.PATH);
        payments.resume(store);
        billing.resume(store);
        this.webhooks = new WebhookSender(
                store,
                new WebhookEndpoint(config.webhookEndpoint(), config.webhookSecret()),
                config.firstRetryAfter(),
                config.clock());
        this.dueWork = new DueWork(() -> doWhatIsDue(payments, billing, store), daemon("stripe-sandbox-due"));
        Faults faults = new Faults();
        server.createContext(
                "/", new ApiHandler(store, Endpoints.of(payments, billing), faults, config.apiKey(), config.clock()));
        server.createContext(FaultHandler.PATH, new FaultHandler(faults, config.apiKey()));
        addPages(SessionPages.PATH, new SessionPages(payments, billing.subscribing()));
        addPages(PortalPages.PATH, new PortalPages(billing));
        server.createContext(AssetHandler.PATH, new AssetHandler());
        server.setExecutor(httpThreads);
    }

    /**
     * Starts a sandbox with everything an earlier one kept in the same directory.
     *
     * @throws IllegalStateException in production
     * @throws IllegalArgumentException for a live key or an address that others could reach
     * @throws IOException when the port is taken, or the journal cannot be read or is in use
     */
    public static StripeSandbox start(SandboxConfig config) throws IOException {
        config.requireSafe();
        ObjectStore store = ObjectStore.open(config.dataDirectory(), config.clock());
        try {
            HttpServer server = HttpServer.create(config.bind(), 0);
            StripeSandbox sandbox = new StripeSandbox(config, server, store);
            sandbox.run();
            return sandbox;
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static void doWhatIsDue(Payments payments, Billing billing, ObjectStore store) {
        payments.doWhatIsDue(store);
        billing.doWhatIsDue(store);
    }

    private void addPages(String path, Page page) {
        server.createContext(path, new PageHandler(store, page, path, baseUrl));
    }

    /** Scheme, host and port, for example {@code http://127.0.0.1:41234}. */
    public String baseUrl() {
        return baseUrl;
    }

    /** Stops at once; what was not delivered yet is kept for the next start. */
    @Override
    public void close() throws IOException {
        server.stop(0);
        httpThreads.shutdown();
        dueWork.close();
        webhooks.close();
        store.close();
    }

    private void run() {
        webhooks.start();
        dueWork.start();
        server.start();
    }

    private static String baseUrl(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
