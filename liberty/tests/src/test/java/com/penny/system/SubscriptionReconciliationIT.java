package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.PayingStore;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Reconciliations;
import com.penny.system.kit.StripeWords;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Stripe knows of a store's subscription and Penny does not is found out (A6). */
@Tag("thorough")
@Product
class SubscriptionReconciliationIT {

    private final Penny penny;
    private final StripeWords words;
    private final Reconciliations books;

    SubscriptionReconciliationIT(Penny penny) {
        this.penny = penny;
        this.words = new StripeWords(penny);
        this.books = new Reconciliations(penny);
    }

    @Test
    void whatWasNeverHeardIsFoundWhereverSomebodyLooks() {
        PayingStore store = PayingStore.subscribed(penny);
        String subscription = store.subscription();
        forget(store);
        penny.database().change("update subscription_checkout set state = 'OPEN' where store_id = ?", store.id());

        // By whoever would subscribe again.
        store.admin().post(store.in("/subscription/checkouts")).expectProblem(409, "already-subscribed");
        assertThat(store.standing().path("state").asText()).isEqualTo("ACTIVE");

        // By the look of every day.
        penny.stripeBooks().delete("/v1/subscriptions/" + subscription);
        store.await("ENDED");
        penny.database()
                .change(
                        "update store_subscription set status = 'ACTIVE', ended_at = null where store_id = ?",
                        store.id());
        assertThat(store.standing().path("state").asText()).isEqualTo("ACTIVE");
        store.look();
        assertThat(store.standing().path("state").asText()).isEqualTo("ENDED");

        // By the reconciliation, which has Ops hear it.
        String event = penny.database()
                .text(
                        "select id from stripe_event where type = 'customer.subscription.created' and subscription = ?",
                        subscription);
        forget(store);
        penny.database().change("delete from stripe_event where subscription = ?", subscription);
        books.look();
        JsonNode difference = books.difference("EVENT_NOT_HEARD", event);
        books.repair(difference).expect(204);
        store.await("ENDED");
    }

    @Test
    void whatStoresPayIsNoMovementOfNobody() {
        PayingStore store = PayingStore.subscribed(penny);
        String intent =
                penny.database().text("select payment_intent from subscription_payment where store_id = ?", store.id());

        books.look();

        assertThat(penny.stripeBooks().movementIds(intent))
                .hasSize(1)
                .allSatisfy(movement -> assertThat(books.difference("MOVEMENT_OF_NOBODY", movement))
                        .isNull());
    }

    /** As if nobody had ever said anything. */
    private void forget(PayingStore store) {
        words.everythingHeard();
        penny.database().change("delete from subscription_payment where store_id = ?", store.id());
        penny.database().change("delete from store_subscription where store_id = ?", store.id());
    }
}
