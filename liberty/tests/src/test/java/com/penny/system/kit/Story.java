package com.penny.system.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The main job, step by step, for tests that begin somewhere in the middle of it. */
public final class Story {

    /** Good enough for the portal, and the same for everybody in the tests. */
    public static final String PASSWORD = "correct horse battery";

    private static final Duration FOLLOWS_WITHIN = Duration.ofSeconds(20);

    private final Penny penny;
    private final Browser staff;
    private final Browser reviewer;

    /** @param browser signed in as the person; @param email of their new account */
    public record Payer(Browser browser, String email) {}

    public Story(Penny penny) {
        this.penny = penny;
        this.staff = penny.staff();
        this.reviewer = penny.reviewer();
    }

    public Browser staff() {
        return staff;
    }

    public Browser reviewer() {
        return reviewer;
    }

    /** Address of the store, or of something in it. */
    public String inStore(String path) {
        return "/api/stores/" + penny.store().id() + path;
    }

    /** A new alert of a clip just taken; its id. */
    public String alert() {
        JsonNode outcome = penny.camera().outcomeOf(penny.clips().theft());
        assertThat(outcome.path("state").asText()).as(outcome.toString()).isEqualTo("ALERT");
        return outcome.path("alertId").asText();
    }

    /** The body of a confirmation with one item. */
    public static Map<String, Object> loss(Object minor, Object currency) {
        return Map.of(
                "items",
                List.of(Map.of(
                        "name",
                        "Olive oil",
                        "quantity",
                        1,
                        "unitPrice",
                        Map.of("minor", minor, "currency", currency))));
    }

    public Answer confirm(String alert, long minor) {
        return staff.post(inStore("/alerts/" + alert + "/confirmation"), loss(minor, "EUR"));
    }

    /** An alert that the store has confirmed; its id. */
    public String confirmedAlert(long minor) {
        String alert = alert();
        confirm(alert, minor).expect(200);
        return alert;
    }

    /** Address of the review that a confirmation began. */
    public String review(String alert) {
        return "/api/reviews/"
                + penny.database().text("select id from review where alert_id = ?", UUID.fromString(alert));
    }

    /** Approves as a new person and waits until the debt stands. */
    public void approve(String alert) {
        approve(alert, Map.of("reason", "Seen twice"));
    }

    /** Approves and waits until the debt stands; the person whom it is linked to. */
    public UUID approve(String alert, Map<String, ?> approval) {
        String review = review(alert);
        reviewer.post(review + "/claim").expect(200);
        reviewer.post(review + "/approval", approval).expect(200);
        Patience.until(
                () -> penny.database()
                        .number(
                                "select count(*) from debt join theft on theft.id = debt.theft_id where theft.alert_id = ?",
                                UUID.fromString(alert)),
                debts -> debts == 1,
                FOLLOWS_WITHIN);
        return UUID.fromString(
                penny.database().text("select offender_id from theft where alert_id = ?", UUID.fromString(alert)));
    }

    /** Claims its review and rejects it. */
    public void reject(String alert) {
        String review = review(alert);
        reviewer.post(review + "/claim").expect(200);
        reviewer.post(review + "/rejection", Map.of("reason", "Put back")).expect(200);
    }

    /** The letter, once its only incident stands as expected. */
    public JsonNode letter(Browser person, String state) {
        return Patience.until(
                () -> person.get("/api/portal/incidents").expect(200).json(),
                letter -> letter.at("/incidents/0/state").asText().equals(state),
                FOLLOWS_WITHIN);
    }

    /** The secret of a new payment request, as it stands in the QR code. */
    public String token(String alert) {
        String url = staff.post(inStore("/alerts/" + alert + "/payment-requests"))
                .expect(201)
                .text("url");
        assertThat(url).contains("/p/#t=");
        return url.substring(url.indexOf("#t=") + 3);
    }

    public Answer signUp(Browser browser, String token, String email) {
        return browser.post("/api/portal/accounts", Map.of("token", token, "email", email, "password", PASSWORD));
    }

    /** An address that nobody has used. */
    public static String newEmail() {
        return UUID.randomUUID() + "@example.org";
    }

    /** Somebody who owes this much and has come in by their code. */
    public Payer payer(long minor) {
        String alert = confirmedAlert(minor);
        approve(alert);
        return payerFor(alert);
    }

    /** Somebody who has come in by a code of their own for an approved incident. */
    public Payer payerFor(String alert) {
        Payer payer = new Payer(penny.nobody(), newEmail());
        signUp(payer.browser(), token(alert), payer.email()).expect(201);
        return payer;
    }

    /** What Penny owes the store by now, in minor units. */
    public long accrued() {
        return staff.get(inStore("/commissions?limit=1"))
                .expect(200)
                .json()
                .at("/accrued/minor")
                .asLong();
    }

    /** Presses Pay on the payment provider's page. */
    public void pay(String checkoutUrl) {
        assertThat(atTheCheckout(checkoutUrl, "pay")).isEqualTo(303);
    }

    /**
     * Does something on the sandbox's page.
     *
     * @return the status of its answer
     */
    public int atTheCheckout(String checkoutUrl, String action) {
        HttpRequest.Builder form = HttpRequest.newBuilder(URI.create(checkoutUrl))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("action=" + action));
        return Browser.exchange(form, BodyHandlers.discarding()).statusCode();
    }

    /** What the return page shows once the bank's word has arrived. */
    public JsonNode paid(Browser payer, String checkoutId) {
        return Patience.until(
                () -> payer.get("/api/portal/checkouts/" + checkoutId)
                        .expect(200)
                        .json(),
                checkout -> checkout.path("state").asText().equals("PAID"),
                FOLLOWS_WITHIN);
    }
}
