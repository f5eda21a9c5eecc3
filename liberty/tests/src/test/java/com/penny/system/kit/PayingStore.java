package com.penny.system.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** A store of its own whose cameras are heard, with its administrator, and Stripe's pages on which it pays Penny. */
public final class PayingStore {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Penny penny;
    private final Newcomer newcomer;
    private final Camera camera;

    private PayingStore(Penny penny, Newcomer newcomer, Camera camera) {
        this.penny = penny;
        this.newcomer = newcomer;
        this.camera = camera;
    }

    /** One that has opened, and has neither a trial nor a subscription. */
    public static PayingStore open(Penny penny) {
        Newcomer newcomer = Newcomer.to(penny).begin();
        PayingStore store = new PayingStore(penny, newcomer, newcomer.camera());
        penny.database().change("update store set live_at = now() where id = ?", newcomer.storeId());
        return store;
    }

    /** One whose trial has just begun. */
    public static PayingStore onTrial(Penny penny) {
        PayingStore store = open(penny);
        store.admin().post(store.in("/trial")).expect(201);
        store.await("TRIAL");
        return store;
    }

    /** One that pays from now on. */
    public static PayingStore subscribed(Penny penny) {
        PayingStore store = open(penny);
        store.subscribe();
        store.await("ACTIVE");
        return store;
    }

    public Browser admin() {
        return newcomer.browser();
    }

    public String email() {
        return newcomer.email();
    }

    public UUID id() {
        return newcomer.storeId();
    }

    public Camera camera() {
        return camera;
    }

    /** Address of something in it. */
    public String in(String path) {
        return newcomer.inStore(path);
    }

    public JsonNode standing() {
        return admin().get(in("/subscription")).expect(200).json();
    }

    /** Waits until it stands so. */
    public JsonNode await(String state) {
        return Patience.until(
                this::standing, standing -> standing.path("state").asText().equals(state), SOON);
    }

    /** Address of Stripe's page, where it may subscribe. */
    public String checkout() {
        return admin().post(in("/subscription/checkouts")).expect(201).text("url");
    }

    /** Goes through with it, and waits until Penny knows. */
    public void subscribe() {
        press(checkout(), "subscribe");
        Patience.until(this::standing, standing -> standing.path("subscribed").asBoolean(), SOON);
    }

    /** Presses buttons in Stripe's portal, one after the other. */
    public void atThePortal(String... acts) {
        String portal =
                admin().post(in("/subscription/portal-sessions")).expect(201).text("url");
        for (String act : acts) {
            press(portal, act);
        }
    }

    /** Presses a button on one of Stripe's pages. */
    public static void press(String page, String action) {
        HttpRequest.Builder form = HttpRequest.newBuilder(URI.create(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("action=" + action));
        int status = Browser.exchange(form, BodyHandlers.discarding()).statusCode();
        if (status != 303) {
            throw new AssertionError(action + " was answered with " + status);
        }
    }

    /** Stripe's name of a subscription that Penny did not begin, with what is noted there about whose it is. */
    public static String subscribedElsewhere(Penny penny, String store) {
        JsonNode session = penny.stripeBooks()
                .post(
                        "/v1/checkout/sessions",
                        "mode=subscription&success_url=http://127.0.0.1:9/&line_items[0][quantity]=1"
                                + "&line_items[0][price]=price_penny_store_monthly&subscription_data[metadata][store]="
                                + store);
        press(session.path("url").asText(), "subscribe");
        return penny.stripeBooks()
                .get("/v1/checkout/sessions/" + session.path("id").asText())
                .path("subscription")
                .asText();
    }

    /** Lets so many days of its trial pass. */
    public void trialPasses(int days) {
        penny.database()
                .change(
                        "update store_trial set started_at = started_at - make_interval(days => ?),"
                                + " ends_at = ends_at - make_interval(days => ?) where store_id = ?",
                        days,
                        days,
                        id());
        look();
    }

    /** Has it looked at as it is whenever something was to change by itself, and waits until that is done. */
    public void look() {
        String instance = id() + "/" + UUID.randomUUID();
        penny.database()
                .change(
                        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)"
                                + " values ('store-standing', ?, now(), false, 1, 50)",
                        instance);
        Patience.until(
                () -> penny.database().number("select count(*) from scheduled_tasks where task_instance = ?", instance),
                left -> left == 0,
                SOON);
    }

    /** Stripe's name of the subscription that it has, or had last. */
    public String subscription() {
        return penny.database()
                .text(
                        "select stripe_subscription_id from store_subscription where store_id = ? order by begun_at desc, id desc limit 1",
                        id());
    }

    /** Waits for a letter to its administrator with these words in the subject. */
    public void told(String subject) {
        Patience.until(() -> penny.letters().to(email(), subject), letters -> letters.size() == 1, SOON);
    }
}
