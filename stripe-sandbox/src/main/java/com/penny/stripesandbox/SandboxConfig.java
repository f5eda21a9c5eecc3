package com.penny.stripesandbox;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * How a sandbox runs.
 *
 * @param bind a loopback address; port 0 takes any free port
 * @param dataDirectory holds the journal; created when absent, used by one sandbox at a time
 * @param webhookEndpoint where events are delivered
 * @param webhookSecret signing secret of that endpoint, beginning {@code whsec_}
 * @param apiKey the only key the API accepts, beginning {@code sk_test_}
 * @param production whether the program runs in production, where the sandbox refuses to start
 * @param clock tells the time of everything the sandbox writes and waits for
 * @param firstRetryAfter wait before a refused webhook is sent again; doubles with each attempt
 * @param bankDelay how long a bank takes to answer for a delayed payment or a bank refund
 */
public record SandboxConfig(
        InetSocketAddress bind,
        Path dataDirectory,
        URI webhookEndpoint,
        String webhookSecret,
        String apiKey,
        boolean production,
        Clock clock,
        Duration firstRetryAfter,
        Duration bankDelay) {
    private static final Duration DEFAULT_FIRST_RETRY = Duration.ofSeconds(2);

    /** Stripe's test accounts for bank debits take about as long. */
    private static final Duration DEFAULT_BANK_DELAY = Duration.ofMinutes(3);

    public SandboxConfig {
        Objects.requireNonNull(bind, "bind");
        Objects.requireNonNull(dataDirectory, "dataDirectory");
        Objects.requireNonNull(webhookEndpoint, "webhookEndpoint");
        Objects.requireNonNull(webhookSecret, "webhookSecret");
        Objects.requireNonNull(apiKey, "apiKey");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(firstRetryAfter, "firstRetryAfter");
        Objects.requireNonNull(bankDelay, "bankDelay");
    }

    /** A configuration with the system's clock and the usual waits. */
    public SandboxConfig(
            InetSocketAddress bind,
            Path dataDirectory,
            URI webhookEndpoint,
            String webhookSecret,
            String apiKey,
            boolean production) {
        this(
                bind,
                dataDirectory,
                webhookEndpoint,
                webhookSecret,
                apiKey,
                production,
                Clock.systemUTC(),
                DEFAULT_FIRST_RETRY,
                DEFAULT_BANK_DELAY);
    }

    /** Checks what makes this a sandbox and not something that could be taken for Stripe. */
    void requireSafe() {
        if (production) {
            throw new IllegalStateException(
                    "The Stripe sandbox does not run in production: set a real Stripe key there.");
        }
        if (!apiKey.startsWith("sk_test_")) {
            throw new IllegalArgumentException(
                    "The Stripe sandbox accepts made-up keys beginning sk_test_ only; never give it a live key.");
        }
        if (!webhookSecret.startsWith("whsec_")) {
            throw new IllegalArgumentException("The webhook secret must begin whsec_.");
        }
        if (bind.getAddress() == null || !bind.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException("The Stripe sandbox listens on a loopback address only, not on " + bind);
        }
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "SandboxConfig[bind=" + bind + ", dataDirectory=" + dataDirectory + ", webhookEndpoint="
                + webhookEndpoint + "]";
    }
}
