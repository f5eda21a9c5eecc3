package com.penny.stripesandbox;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts a sandbox with an empty directory before each test, a receiver of its webhooks, and Stripe's own client. */
final class SandboxExtension implements BeforeEachCallback, AfterEachCallback {
    static final String API_KEY = "sk_test_sandbox_1234567890";
    static final String WEBHOOK_SECRET = "whsec_test_0123456789";
    static final Duration BANK_DELAY = Duration.ofMinutes(3);

    final AdjustableClock clock = new AdjustableClock();
    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private Path data;
    private WebhookReceiver receiver;
    private StripeSandbox sandbox;
    private StripeClient stripe;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        data = Files.createTempDirectory("stripe-sandbox");
        receiver = new WebhookReceiver();
        start();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        sandbox.close();
        receiver.close();
        Files.deleteIfExists(journal());
        Files.deleteIfExists(data);
    }

    StripeClient stripe() {
        return stripe;
    }

    WebhookReceiver receiver() {
        return receiver;
    }

    Path data() {
        return data;
    }

    Path journal() {
        return data.resolve("journal.jsonl");
    }

    String baseUrl() {
        return sandbox.baseUrl();
    }

    void start() throws IOException {
        sandbox = StripeSandbox.start(config(data, receiver.address()));
        stripe = client(API_KEY);
    }

    void stop() throws IOException {
        sandbox.close();
    }

    StripeClient client(String apiKey) {
        return StripeClient.builder()
                .setApiKey(apiKey)
                .setApiBase(sandbox.baseUrl())
                .setMaxNetworkRetries(0)
                .build();
    }

    SandboxConfig config(Path directory, URI webhooks) {
        return new SandboxConfig(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                directory,
                webhooks,
                WEBHOOK_SECRET,
                API_KEY,
                false,
                clock,
                Duration.ofMillis(20),
                BANK_DELAY);
    }

    /** Parameters of a session for 24.90 EUR. */
    static SessionCreateParams.Builder params() {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("http://127.0.0.1:9/paid?session={CHECKOUT_SESSION_ID}")
                .setCancelUrl("http://127.0.0.1:9/cancelled")
                .setCustomerEmail("person@example.com")
                .putMetadata("debt", "debt_17")
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .setDescription("Settlement of 23 November")
                        .putMetadata("debt", "debt_17")
                        .build())
                .addLineItem(item("Settlement", 2490, 1));
    }

    static SessionCreateParams.LineItem item(String name, long unitAmount, long quantity) {
        return SessionCreateParams.LineItem.builder()
                .setQuantity(quantity)
                .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                        .setCurrency("eur")
                        .setUnitAmount(unitAmount)
                        .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                .setName(name)
                                .build())
                        .build())
                .build();
    }

    Session newSession() throws StripeException {
        return stripe.v1().checkout().sessions().create(params().build());
    }

    Session session(String id) throws StripeException {
        return stripe.v1().checkout().sessions().retrieve(id);
    }

    /** A session that was paid with the card. */
    Session paidSession() throws StripeException, IOException, InterruptedException {
        Session session = newSession();
        press(session.getId(), "pay");
        return session(session.getId());
    }

    HttpResponse<String> open(String sessionId) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(page(sessionId)).build());
    }

    /** Presses one of the page's buttons. */
    HttpResponse<String> press(String sessionId, String action) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(page(sessionId))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", baseUrl())
                .POST(HttpRequest.BodyPublishers.ofString("action=" + action))
                .build());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** A request to the API as any client could send it. */
    HttpRequest.Builder api(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl() + path)).header("Authorization", "Bearer " + API_KEY);
    }

    URI page(String sessionId) {
        return URI.create(baseUrl() + "/c/pay/" + sessionId);
    }
}
