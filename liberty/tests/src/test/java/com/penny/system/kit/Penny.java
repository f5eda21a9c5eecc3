package com.penny.system.kit;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.build.Build;
import com.penny.launcher.demo.DemoFile;
import com.penny.launcher.demo.DemoFile.Account;
import com.penny.launcher.demo.DemoFile.Store;
import com.penny.launcher.files.KeyValueFile;
import com.penny.launcher.product.FieldKeyFile;
import com.penny.launcher.product.Health;
import com.penny.launcher.product.Secrets;
import com.penny.launcher.product.SeparateCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A fresh product with the demo's people in it, started by {@code ./penny up} as a person would. */
public final class Penny implements AutoCloseable {

    private final URI address;
    private final Path data;
    private final DemoFile demo;
    private final Database database;
    private final Clips clips;
    private final StripeSignature stripe;
    private final StripeBooks stripeBooks;
    private final SeparateCopy own;
    private final String demosPeople;
    private Browser reviewer;
    private Browser ops;
    private Browser secondReviewer;
    private Browser secondOps;

    /** @param own what has to be stopped in the end, or null */
    private Penny(URI address, Path data, Clips clips, SeparateCopy own) throws IOException {
        this.address = address;
        this.data = data;
        this.demo = DemoFile.read(data.resolve("demo.json"));
        this.database = Database.of(data);
        this.clips = clips;
        this.stripe = stripe(data);
        this.stripeBooks = stripeBooks(data);
        this.own = own;
        nothingHappensByItself();
        this.demosPeople = database.text("select array_agg(account_id)::text from store_member");
    }

    /**
     * A product of its own, or, to repeat a test quickly, the one that already runs: {@code -Dpenny.system.running=DIR}
     * names its data directory.
     */
    static Penny boot() {
        try {
            Path folder = Path.of(System.getProperty("penny.system.data")).toAbsolutePath();
            SeparateCopy.remove(folder);
            Checkout checkout = Checkout.current();
            Clips clips = new Clips(checkout.sampleClips(), Files.createDirectories(folder.resolve("clips")));
            String running = System.getProperty("penny.system.running", "");
            return running.isEmpty() ? start(checkout, folder, clips) : join(Path.of(running), clips);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Penny start(Checkout checkout, Path folder, Clips clips) throws IOException, InterruptedException {
        // Beforehand, so that the time a build takes is not counted as time to become ready.
        new Build(checkout, Console.standard()).run();
        Path data = Files.createDirectories(folder.resolve("data"));
        // Every decision is read again here, so that nothing hangs on the draw.
        Map<String, String> settings =
                Map.of("PENNY_PUSH_HOSTS", PushEndpoint.shared().host(), "PENNY_REVIEW_SECOND_PERCENT", "100");
        SeparateCopy copy = SeparateCopy.start(checkout, data, folder.resolve("up.log"), settings, "--no-camera");
        return new Penny(copy.awaitReady().address(), data, clips, copy);
    }

    private static Penny join(Path data, Clips clips) throws IOException {
        String port =
                new KeyValueFile(data.resolve("ports.properties")).get("server").orElseThrow();
        return new Penny(URI.create("http://localhost:" + port), data, clips, null);
    }

    /** An alert of one test that nobody takes would be told again in the middle of another; who tests that asks for it. */
    private void nothingHappensByItself() {
        database.change("insert into notice_rules (store_id, cooldown_s, hourly_budget) select id, 120, 12 from store"
                + " on conflict do nothing");
    }

    private static StripeSignature stripe(Path data) throws IOException {
        String secret = new Secrets(data.resolve("secrets.properties")).get("stripe.webhook.secret");
        return new StripeSignature("whsec_" + secret.replaceAll("[^A-Za-z0-9]", "0"));
    }

    private static StripeBooks stripeBooks(Path data) throws IOException {
        String port = new KeyValueFile(data.resolve("ports.properties"))
                .get("stripe-sandbox")
                .orElseThrow();
        String secret = new Secrets(data.resolve("secrets.properties")).get("stripe.api.key");
        return new StripeBooks(
                URI.create("http://127.0.0.1:" + port), "sk_test_" + secret.replaceAll("[^A-Za-z0-9]", "0"));
    }

    /** A second server on the same database, in production mode; stop it before others need the task queue. */
    public ProductionServer inProduction(Map<String, String> settings) throws IOException {
        return ProductionServer.start(data, Files.createTempDirectory("penny-production-"), settings);
    }

    /** A second server that is like the first: it has its evidence, too. */
    public ProductionServer beside() throws IOException {
        return inProduction(
                Map.of("PENNY_DATA", data.toString(), "PENNY_SMTP_HOST", "127.0.0.1", "PENNY_SMTP_PORT", "1"));
    }

    /** Waits until its server answers: the launcher starts one again that was killed. */
    public void awaitReady() {
        new Health(address).ready(Duration.ofMinutes(3)).join();
    }

    public URI address() {
        return address;
    }

    /** The encrypted file of an object, for those who break into the machine. */
    public Path evidenceFile(String objectId) {
        return data.resolve("evidence").resolve(objectId.substring(34)).resolve(objectId);
    }

    /** Waits until no bytes of an object are left: they go after the commit that its row went with. */
    public void awaitNoBytes(String objectId) {
        Patience.until(() -> Files.exists(evidenceFile(objectId)), there -> !there, Duration.ofSeconds(20));
    }

    public Database database() {
        return database;
    }

    public Clips clips() {
        return clips;
    }

    /** The store that everything happens in. */
    public Store store() {
        return demo.stores().get(0);
    }

    /** A store of another organisation. */
    public Store otherStore() {
        return demo.stores().get(1);
    }

    /** Another store of the first one's organisation, with the same administrator. */
    public Store sisterStore() {
        return demo.stores().get(2);
    }

    /** The camera in the aisle, whose zones fit the clip of {@link Clips#theft}. */
    public Camera camera() {
        return camera(store());
    }

    public Camera camera(Store store) {
        DemoFile.Camera first = store.cameras().get(0);
        return new Camera(address(), first.id(), first.key());
    }

    /** Somebody without a session. */
    public Browser nobody() {
        return new Browser(address());
    }

    public Browser staff() {
        return signedIn(account("store_staff"));
    }

    public Browser admin() {
        return signedIn(account("store_admin"));
    }

    /** Signed in once for all tests: a code of theirs is worth nothing twice. */
    public synchronized Browser reviewer() {
        if (reviewer == null) {
            reviewer = signedIn(account("penny_reviewer"));
        }
        return reviewer;
    }

    /** A colleague of theirs: it takes two. */
    public synchronized Browser secondReviewer() {
        if (secondReviewer == null) {
            secondReviewer = signedIn(accountOf("second@demo.penny.local"));
        }
        return secondReviewer;
    }

    /** Signed in once for all tests, as the reviewer is. */
    public synchronized Browser ops() {
        if (ops == null) {
            ops = signedIn(account("penny_admin"));
        }
        return ops;
    }

    /** A colleague of theirs: it takes two. */
    public synchronized Browser secondOps() {
        if (secondOps == null) {
            secondOps = signedIn(accountOf("colleague@demo.penny.local"));
        }
        return secondOps;
    }

    /** Staff of the other store. */
    public Browser stranger() {
        return signedIn(demo.accounts().stream()
                .filter(account -> otherStore().id().equals(account.store()))
                .findFirst()
                .orElseThrow());
    }

    /** A delivery to the webhook, as it comes from Stripe or from anybody. */
    public Answer webhook(String event, String signature) {
        return Answer.of(Browser.exchange(
                HttpRequest.newBuilder(address().resolve("/api/stripe/webhooks"))
                        .header("Content-Type", "application/json")
                        .header("Stripe-Signature", signature)
                        .POST(BodyPublishers.ofString(event)),
                BodyHandlers.ofString()));
    }

    /** Where every part of the product writes its log. */
    public Path logs() {
        return data.resolve("log");
    }

    /** Names, passwords and keys of the demo and of the tests, and those that the product made up for itself. */
    public List<String> secretsInUse() {
        List<String> used = new ArrayList<>();
        demo.accounts().forEach(account -> {
            used.add(account.name());
            used.add(account.password());
            Optional.ofNullable(account.totpSecret()).ifPresent(used::add);
        });
        demo.stores().forEach(store -> store.cameras().forEach(camera -> used.add(camera.key())));
        used.add(Story.PASSWORD);
        used.addAll(List.of(PayoutDesk.SPANISH, PayoutDesk.GERMAN, PayoutDesk.BRITISH));
        try {
            used.addAll(new KeyValueFile(data.resolve("secrets.properties")).values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return used;
    }

    /** The mail that this machine keeps. */
    public Letters letters() {
        return new Letters(nobody());
    }

    /** Adds a key to those of fields, as {@code ./penny rotate-keys} does. */
    public int rotateFieldKeys() {
        try {
            String password = new Secrets(data.resolve("secrets.properties")).get("keystore");
            return new FieldKeyFile(data.resolve("keys/fields.p12"), password).add();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public FieldForge fields() {
        return FieldForge.of(data);
    }

    public TokenForge tokens() {
        return TokenForge.of(data);
    }

    /** What Stripe itself has. */
    public StripeBooks stripeBooks() {
        return stripeBooks;
    }

    /** Stripe's own signature. */
    public StripeSignature stripe() {
        return stripe;
    }

    /** Takes everybody off the teams of the demo's stores who joined since the product was started. */
    public void onlyTheDemosPeopleStay() {
        String stores = demo.stores().stream().map(Store::id).collect(Collectors.joining(",", "{", "}"));
        database()
                .change(
                        "delete from store_member where account_id <> all (cast(? as uuid[]))"
                                + " and store_id = any (cast(? as uuid[]))",
                        demosPeople,
                        stores);
    }

    public Account account(String role) {
        return demo.account(role);
    }

    public Account accountOf(String email) {
        return demo.account(account -> account.email().equals(email)).orElseThrow();
    }

    public Browser signedIn(Account account) {
        Browser browser = nobody();
        browser.signIn(account);
        return browser;
    }

    /** Asks its own product to stop (SIGTERM) and waits until all of it is gone. */
    @Override
    public void close() throws InterruptedException {
        if (own != null) {
            own.close();
        }
    }
}
