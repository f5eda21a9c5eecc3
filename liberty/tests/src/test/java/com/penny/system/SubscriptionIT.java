package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Patience;
import com.penny.system.kit.PayingStore;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.StripeWords;
import com.penny.system.kit.Tenants;
import com.penny.system.kit.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store pays Penny by a subscription; what it does not pay for are new clips, and nothing else (S8, A6). */
@Tag("thorough")
@Product
class SubscriptionIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Penny penny;
    private final StripeWords words;

    SubscriptionIT(Penny penny) {
        this.penny = penny;
        this.words = new StripeWords(penny);
    }

    @Test
    void aStoreSubscribesInItsTrialAndIsChargedWhenThatIsOver() {
        PayingStore store = PayingStore.onTrial(penny);
        JsonNode trial = store.standing();
        assertThat(trial.path("subscribed").asBoolean()).isFalse();
        assertThat(trial.at("/offer/amount/minor").asLong()).isEqualTo(4900);
        assertThat(trial.at("/offer/every").asText()).isEqualTo("MONTH");
        Instant ends = Instant.parse(trial.path("until").asText());

        store.subscribe();

        JsonNode subscribed = store.standing();
        assertThat(subscribed.path("state").asText()).isEqualTo("TRIAL");
        assertThat(subscribed.path("clipsUntil").isNull()).isTrue();
        assertThat(subscribed.at("/paying/amount/minor").asLong()).isEqualTo(4900);
        JsonNode there = penny.stripeBooks().get("/v1/subscriptions/" + store.subscription());
        assertThat(there.path("status").asText()).isEqualTo("trialing");
        assertThat(there.path("trial_end").asLong()).isEqualTo(ends.getEpochSecond());
        // What leaves the house is an opaque id.
        assertThat(there.path("metadata").toString()).isEqualTo("{\"store\":\"" + store.id() + "\"}");
        assertThat(payments(store)).isZero();
        store.admin().post(store.in("/subscription/checkouts")).expectProblem(409, "already-subscribed");

        store.atThePortal("period");

        store.await("ACTIVE");
        Patience.until(() -> payments(store), paid -> paid == 1, SOON);
        assertThat(actions(store)).contains("subscription.begun", "subscription.managed", "subscription.changed");
        accepted(store);
    }

    @ParameterizedTest
    @CsvSource({"28, 2", "29, 1"})
    void theLastDaysOfATrialAreGivenWhole(int passed, int left) {
        PayingStore store = PayingStore.onTrial(penny);
        store.trialPasses(passed);

        store.subscribe();

        JsonNode there = penny.stripeBooks().get("/v1/subscriptions/" + store.subscription());
        long days = Duration.ofSeconds(
                        there.path("trial_end").asLong() - there.path("created").asLong())
                .toDays();
        assertThat(days).isEqualTo(left);
    }

    @Test
    void withoutASubscriptionClipsStopTwoWeeksAfterTheTrialAndNothingElseDoes() {
        PayingStore store = PayingStore.onTrial(penny);
        String alert = alertOf(store);
        store.trialPasses(24);
        store.told("Your trial of Penny ends soon");
        assertThat(store.standing().path("state").asText()).isEqualTo("TRIAL");

        store.trialPasses(7);
        store.await("TRIAL_OVER");
        store.told("Your trial of Penny is over");
        accepted(store);
        store.trialPasses(11);
        store.told("Penny is about to stop taking new clips");
        accepted(store);
        store.trialPasses(3);

        store.await("STOPPED");
        store.told("Penny takes no new clips of your store");
        refused(store);
        nothingIsHidden(store, alert);
        assertThat(tenant(store).path("standing").asText()).isEqualTo("STOPPED");

        store.subscribe();
        store.await("ACTIVE");
        accepted(store);
        // Each letter was written once, however often somebody looked.
        store.look();
        store.told("Your trial of Penny is over");
    }

    @Test
    void aRefusedPaymentIsToldOfAndStopsClipsOnlyAfterTwoWeeks() {
        PayingStore store = PayingStore.subscribed(penny);
        store.atThePortal("card_refused", "period");

        JsonNode owing = store.await("PAST_DUE");
        assertThat(Duration.between(
                                Instant.now(),
                                Instant.parse(owing.path("clipsUntil").asText()))
                        .toDays())
                .isBetween(13L, 14L);
        store.told("Your payment to Penny was refused");
        accepted(store);
        assertThat(tenant(store).path("standing").asText()).isEqualTo("PAST_DUE");

        store.atThePortal("fortnight");
        JsonNode stopped = store.await("STOPPED");
        assertThat(stopped.path("subscribed").asBoolean()).isTrue();
        store.told("Penny takes no new clips of your store");
        refused(store);
        store.admin().post(store.in("/subscription/checkouts")).expectProblem(409, "already-subscribed");

        store.atThePortal("card_pays", "pay");
        store.await("ACTIVE");
        accepted(store);
    }

    @Test
    void aPaymentThatTheBankWantsConfirmedIsSeenToAtStripe() {
        PayingStore store = PayingStore.subscribed(penny);
        store.atThePortal("card_asks", "period");
        store.await("PAST_DUE");

        store.atThePortal("pay");

        store.await("ACTIVE");
    }

    @Test
    void aCancelledSubscriptionWorksUntilItsEndAndMayBeginAnew() {
        PayingStore store = PayingStore.subscribed(penny);
        String first = store.subscription();
        store.atThePortal("cancel");
        JsonNode cancelled = store.await("CANCELLED");
        assertThat(cancelled.path("until")).isEqualTo(cancelled.path("clipsUntil"));
        store.told("Your subscription to Penny ends");
        store.atThePortal("keep");
        store.await("ACTIVE");

        store.atThePortal("cancel", "period");

        store.await("STOPPED");
        refused(store);
        store.subscribe();
        store.await("ACTIVE");
        accepted(store);
        assertThat(store.subscription()).isNotEqualTo(first);
        assertThat(penny.database()
                        .number(
                                "select count(distinct stripe_customer_id) from store_subscription where store_id = ?",
                                store.id()))
                .isEqualTo(1);
    }

    @Test
    void oneThatPennyEndsIsFollowedByTwoWeeks() {
        PayingStore store = PayingStore.subscribed(penny);

        store.atThePortal("end");

        JsonNode ended = store.await("ENDED");
        assertThat(ended.path("subscribed").asBoolean()).isFalse();
        assertThat(ended.path("known").asBoolean()).isTrue();
        store.told("Your subscription to Penny has ended");
        accepted(store);
        store.subscribe();
        store.await("ACTIVE");
    }

    @Test
    void aTrialThatEndsPausedIsOwedAndGoesOn() {
        PayingStore store = PayingStore.onTrial(penny);
        store.subscribe();
        store.atThePortal("pause");
        store.await("PAST_DUE");
        accepted(store);

        store.atThePortal("resume");

        store.await("ACTIVE");
    }

    @Test
    void twoWhoSubscribeAtOncePayOnce() throws Exception {
        PayingStore store = PayingStore.open(penny);

        List<Answer> both = Together.run(List.of(
                () -> store.admin().post(store.in("/subscription/checkouts")),
                () -> store.admin().post(store.in("/subscription/checkouts"))));

        both.forEach(answer -> answer.expect(201));
        assertThat(both.get(0).text("url")).isEqualTo(both.get(1).text("url"));
        assertThat(store.checkout()).isEqualTo(both.get(0).text("url"));
        store.subscribe();
        store.await("ACTIVE");
        assertThat(penny.database().number("select count(*) from store_subscription where store_id = ?", store.id()))
                .isEqualTo(1);
    }

    @Test
    void onlyAdministratorsOfTheStoreSubscribe() {
        String subscription = "/api/stores/" + penny.store().id() + "/subscription";
        Browser staff = penny.staff();
        staff.get(subscription).expectProblem(403, "not-allowed");
        staff.post(subscription + "/checkouts").expectProblem(403, "not-allowed");
        staff.post(subscription + "/portal-sessions").expectProblem(403, "not-allowed");
        penny.stranger().post(subscription + "/checkouts").expectProblem(404, "not-found");
        penny.admin().post(subscription + "/portal-sessions").expectProblem(409, "not-subscribed");
    }

    @Test
    void aStoreThatIsClosedPaysNothingAnyMore() {
        PayingStore store = PayingStore.subscribed(penny);
        PayingStore undecided = PayingStore.open(penny);
        undecided.checkout();
        String session = penny.database()
                .text("select stripe_session_id from subscription_checkout where store_id = ?", undecided.id());

        close(store);
        close(undecided);

        String there = "/v1/subscriptions/" + store.subscription();
        Patience.until(() -> penny.stripeBooks().get(there).path("status").asText(), "canceled"::equals, SOON);
        Patience.until(
                () -> penny.stripeBooks()
                        .get("/v1/checkout/sessions/" + session)
                        .path("status")
                        .asText(),
                "expired"::equals,
                SOON);
        Patience.until(
                () -> penny.database().text("select status from store_subscription where store_id = ?", store.id()),
                "CANCELED"::equals,
                SOON);
        assertThat(penny.letters().to(store.email(), "Your subscription to Penny has ended"))
                .isEmpty();
        // What begins all the same ends again.
        String event = words.tellOfSubscription(
                "customer.subscription.created",
                "subscription",
                PayingStore.subscribedElsewhere(penny, store.id().toString()),
                null);
        String late = penny.database().text("select object_id from stripe_event where id = ?", event);
        Patience.until(
                () -> penny.stripeBooks()
                        .get("/v1/subscriptions/" + late)
                        .path("status")
                        .asText(),
                "canceled"::equals,
                SOON);
    }

    private void accepted(PayingStore store) {
        store.camera().send(penny.clips().emptyAisle()).expect(202);
        assertThat(store.admin().get(store.in("")).json().path("clipsStopped").asBoolean())
                .isFalse();
    }

    private void refused(PayingStore store) {
        Answer answer = store.camera().send(penny.clips().emptyAisle()).expectProblem(403, "subscription-ended");
        assertThat(answer.text("detail")).contains("subscribe in Settings");
        store.admin()
                .post(store.in("/cameras/" + store.camera().id() + "/test-clips/sample"))
                .expectProblem(403, "subscription-ended");
        assertThat(store.admin().get(store.in("")).json().path("clipsStopped").asBoolean())
                .isTrue();
    }

    /** An alert of a test clip: all that a store has can be shown by it. */
    private String alertOf(PayingStore store) {
        String tests = store.in("/cameras/" + store.camera().id() + "/test-clips");
        JsonNode outcome = store.camera().outcomeOf(penny.clips().theft());
        assertThat(outcome.path("state").asText()).as(tests).isEqualTo("ALERT");
        return outcome.path("alertId").asText();
    }

    /** Evidence, audit, recovery, people's rights and exports are nobody's to take away for money. */
    private void nothingIsHidden(PayingStore store, String alert) {
        Browser admin = store.admin();
        String inAlert = store.in("/alerts/" + alert);
        for (String path : List.of(
                store.in("/alerts"),
                inAlert,
                inAlert + "/detail",
                inAlert + "/frames",
                store.in("/people"),
                store.in("/commissions"),
                store.in("/listings"),
                store.in("/quality"),
                store.in("/summary"),
                store.in("/audit-entries"),
                store.in("/audit-entries/export"),
                store.in("/cameras"),
                store.in("/members"),
                store.in("/notices"),
                store.in("/tickets"))) {
            admin.get(path).expect(200);
        }
        admin.post(inAlert + "/clip-views").expect(200);
        admin.post(inAlert + "/comments", Map.of("text", "Still here")).expect(201);
        admin.post(inAlert + "/bundles", Map.of("includeClip", true)).expect(201);
        admin.post(
                        store.in("/missed-incidents"),
                        Map.of("id", UUID.randomUUID(), "seen", "Nobody watched, and somebody left"))
                .expect(201);
        assertThat(penny.ops()
                        .download("/api/ops/organisations/"
                                + Tenants.organisationOf(penny.ops(), store.id().toString()) + "/exports")
                        .statusCode())
                .isEqualTo(200);
    }

    private long payments(PayingStore store) {
        return penny.database().number("select count(*) from subscription_payment where store_id = ?", store.id());
    }

    private List<String> actions(PayingStore store) {
        return store.admin()
                .get(store.in("/audit-entries"))
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("action");
    }

    /** What Penny Ops sees of it. */
    private JsonNode tenant(PayingStore store) {
        String next = "";
        do {
            JsonNode page = penny.ops()
                    .get("/api/ops/organisations?limit=100" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .expect(200)
                    .json();
            for (JsonNode organisation : page.path("items")) {
                for (JsonNode one : organisation.path("stores")) {
                    if (one.path("id").asText().equals(store.id().toString())) {
                        return one;
                    }
                }
            }
            next = page.path("next").asText("");
        } while (!next.isEmpty() && !next.equals("null"));
        throw new AssertionError("Ops does not see the store");
    }

    private void close(PayingStore store) {
        String closing = "/api/ops/organisations/"
                + Tenants.organisationOf(penny.ops(), store.id().toString()) + "/closing";
        penny.ops().post(closing, Map.of("reason", "They have asked")).expect(204);
        penny.secondOps().post(closing, Map.of()).expect(204);
    }
}
