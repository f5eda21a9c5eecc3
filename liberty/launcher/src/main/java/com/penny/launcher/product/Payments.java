package com.penny.launcher.product;

import com.penny.stripesandbox.SandboxConfig;
import com.penny.stripesandbox.StripeSandbox;
import com.penny.stripesandbox.billing.Catalogue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.logging.FileHandler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Where the server finds Stripe: the real one when the person brought a key, else a sandbox in this process. */
final class Payments implements AutoCloseable {

    private static final String KEY = "PENNY_STRIPE_API_KEY";

    private static final int MOST_BYTES = 10_000_000;

    /** Held, since the system forgets loggers that nobody holds. */
    private static final Logger SANDBOX = Logger.getLogger(StripeSandbox.class.getPackageName());

    private final Map<String, String> settings;
    private final StripeSandbox sandbox;

    private final FileHandler log;

    private Payments(Map<String, String> settings, StripeSandbox sandbox, FileHandler log) {
        this.settings = settings;
        this.sandbox = sandbox;
        this.log = log;
    }

    static Payments start(DataDirectory data, Secrets secrets, Ports ports, URI server) throws IOException {
        if (System.getenv(KEY) != null) {
            return new Payments(Map.of(), null, null);
        }
        String apiKey = "sk_test_" + secrets.get("stripe.api.key").replaceAll("[^A-Za-z0-9]", "0");
        String webhookSecret = "whsec_" + secrets.get("stripe.webhook.secret").replaceAll("[^A-Za-z0-9]", "0");
        int port = ports.get("stripe-sandbox");
        FileHandler log = log(data);
        StripeSandbox sandbox = StripeSandbox.start(new SandboxConfig(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                data.paymentsSandbox(),
                URI.create("http://127.0.0.1:" + server.getPort() + "/api/stripe/webhooks"),
                webhookSecret,
                apiKey,
                false));
        return new Payments(
                Map.of(
                        "PENNY_STRIPE_API_BASE",
                        sandbox.baseUrl(),
                        KEY,
                        apiKey,
                        "PENNY_STRIPE_WEBHOOK_SECRET",
                        webhookSecret,
                        "PENNY_SUBSCRIPTION_PRICE",
                        Catalogue.PRICE,
                        "PENNY_SUBSCRIPTION_AMOUNT",
                        Long.toString(Catalogue.AMOUNT),
                        "PENNY_SUBSCRIPTION_CURRENCY",
                        Catalogue.CURRENCY,
                        "PENNY_SUBSCRIPTION_EVERY",
                        Catalogue.INTERVAL),
                sandbox,
                log);
    }

    /** The sandbox runs in this process, but what it has to say does not belong on the person's terminal. */
    private static FileHandler log(DataDirectory data) throws IOException {
        FileHandler log = new FileHandler(data.log("stripe-sandbox").toString(), MOST_BYTES, 1, true);
        log.setFormatter(new SimpleFormatter());
        SANDBOX.addHandler(log);
        SANDBOX.setUseParentHandlers(false);
        return log;
    }

    /** The server's environment for them; empty when the person's own environment has it all. */
    Map<String, String> settings() {
        return settings;
    }

    @Override
    public void close() throws IOException {
        if (sandbox != null) {
            sandbox.close();
            SANDBOX.removeHandler(log);
            log.close();
        }
    }
}
