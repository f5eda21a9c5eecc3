package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.PayingStore;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.StripeWords;
import com.penny.system.kit.Together;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stripe's words about what stores pay, in whichever order and however often; and what happens while it has none (A6). */
@Tag("thorough")
@Product
class SubscriptionWordsIT {

    private final Penny penny;
    private final StripeWords words;

    SubscriptionWordsIT(Penny penny) {
        this.penny = penny;
        this.words = new StripeWords(penny);
    }

    @Test
    void wordsThatComeTwiceLateOrInAnyOrderChangeNothing() throws Exception {
        PayingStore store = PayingStore.subscribed(penny);
        store.atThePortal("cancel", "period");
        store.await("STOPPED");
        String subscription = store.subscription();

        Together.run(List.of(
                () -> words.tellOfSubscription("customer.subscription.created", "subscription", subscription, null),
                () -> words.tellOfSubscription("customer.subscription.updated", "subscription", subscription, null),
                () -> words.tellOfSubscription("invoice.paid", "invoice", "in_late", subscription),
                () -> words.tellOfSubscription("invoice.payment_failed", "invoice", "in_late", subscription),
                () -> words.tellOfSubscription(
                        "checkout.session.completed", "checkout.session", "cs_late", subscription)));

        words.everythingHeard();
        assertThat(store.standing().path("state").asText()).isEqualTo("STOPPED");
        assertThat(payments(store)).isEqualTo(1);
        assertThat(penny.letters().to(store.email(), "Penny takes no new clips"))
                .hasSize(1);
        words.tellOfSubscription("invoice.paid", "invoice", "in_of_nobody", null);
        words.everythingHeard();
    }

    @Test
    void aSecondSubscriptionOfAStoreIsForPeopleToSeeTo() {
        PayingStore store = PayingStore.subscribed(penny);
        String event = words.tellOfSubscription(
                "customer.subscription.created",
                "subscription",
                PayingStore.subscribedElsewhere(penny, store.id().toString()),
                null);

        words.awaitGivenUp(event);

        assertThat(store.standing().path("state").asText()).isEqualTo("ACTIVE");
        JsonNode letter = words.deadLetter(event);
        assertThat(letter.path("failure").asText()).isEqualTo("second-subscription");
        String second = letter.path("objectId").asText();
        penny.stripeBooks().delete("/v1/subscriptions/" + second);
        penny.ops()
                .post("/api/ops/dead-letters/" + letter.path("id").asText() + "/retry")
                .expect(204);
        words.everythingHeard();
        assertThat(store.standing().path("state").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void aSubscriptionOfNoStoreOfOursIsNoneOfOurs() {
        for (String whose : List.of(UUID.randomUUID().toString(), "nobody")) {
            String event = words.tellOfSubscription(
                    "customer.subscription.created",
                    "subscription",
                    PayingStore.subscribedElsewhere(penny, whose),
                    null);
            words.everythingHeard();
            assertThat(words.outcome(event)).isEqualTo("not ours");
        }
        String unknown =
                words.tellOfSubscription("customer.subscription.deleted", "subscription", "sub_unheard_of", null);
        words.everythingHeard();
        assertThat(words.outcome(unknown)).isEqualTo("not ours");
    }

    /** Stripe's client tries again by itself after an error of Stripe's own. */
    @ParameterizedTest
    @CsvSource({"error, 3", "too_many, 1", "nonsense, 1"})
    void whileStripeFailsNothingIsBegunAndTheNextTryIsTheSame(String kind, int times) {
        PayingStore store = PayingStore.open(penny);
        penny.stripeBooks().goWrong("/v1/checkout/sessions", kind, times);
        store.admin().post(store.in("/subscription/checkouts")).expectProblem(503, "payment-provider-unavailable");
        assertThat(store.standing().path("subscribed").asBoolean()).isFalse();

        store.subscribe();

        assertThat(penny.database().number("select count(*) from subscription_checkout where store_id = ?", store.id()))
                .isEqualTo(1);
    }

    @Test
    void anAnswerThatIsLostIsAskedForAgainAndIsTheSameSession() {
        PayingStore store = PayingStore.open(penny);
        penny.stripeBooks().goWrong("/v1/checkout/sessions", "lost", 1);
        store.admin().post(store.in("/subscription/checkouts")).expectProblem(503, "payment-provider-unavailable");

        store.subscribe();

        String attempt = penny.database().text("select id from subscription_checkout where store_id = ?", store.id());
        assertThat(penny.stripeBooks()
                        .get("/v1/checkout/sessions?limit=100")
                        .path("data")
                        .findValuesAsText("client_reference_id"))
                .containsOnlyOnce(attempt);
    }

    @Test
    void wordsWaitUntilStripeAnswers() {
        PayingStore store = PayingStore.subscribed(penny);
        penny.stripeBooks().goWrong("/v1/subscriptions/" + store.subscription(), "error", 6);

        store.atThePortal("cancel");

        store.await("CANCELLED");
        words.everythingHeard();
    }

    @Test
    void withoutStripesWordOnThePriceNothingIsBegun() {
        PayingStore store = PayingStore.open(penny);

        penny.stripeBooks().goWrong("/v1/prices/", "error", 3);

        store.admin().post(store.in("/subscription/checkouts")).expectProblem(503, "payment-provider-unavailable");
        assertThat(penny.database().number("select count(*) from subscription_checkout where store_id = ?", store.id()))
                .isZero();
    }

    @Test
    void anotherPriceThanTheScreenShowsIsAskedOfNobody() {
        PayingStore store = PayingStore.open(penny);
        String price = "/v1/prices/price_penny_store_monthly";
        penny.stripeBooks().post(price, "active=false");
        try {
            store.admin().post(store.in("/subscription/checkouts")).expectProblem(502, "price-differs");
        } finally {
            penny.stripeBooks().post(price, "active=true");
        }
        store.subscribe();
    }

    private long payments(PayingStore store) {
        return penny.database().number("select count(*) from subscription_payment where store_id = ?", store.id());
    }
}
