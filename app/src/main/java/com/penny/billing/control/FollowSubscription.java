package com.penny.billing.control;

import com.penny.billing.control.stripe.StripeSubscriptions;
import com.penny.billing.control.stripe.SubscriptionAtStripe;
import com.penny.billing.entity.StandingBook;
import com.penny.billing.entity.StoreSubscription;
import com.penny.billing.entity.SubscriptionBook;
import com.penny.billing.entity.SubscriptionCheckouts;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.outbox.NotNow;
import com.penny.outbox.Outbox;
import com.penny.stores.Stores;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Takes over what Stripe has of a store's subscriptions now, whatever was said of them and in which order. What somebody else has taken
 * over while Stripe was asked is asked for again: an older answer never overwrites a newer one.
 */
@ApplicationScoped
public class FollowSubscription {

    private static final int TRIES = 5;

    /** @param looks how often they were written before Stripe was asked */
    private record Known(Set<String> living, int looks) {}

    @Inject
    StripeSubscriptions stripe;

    @Inject
    SubscriptionBook book;

    @Inject
    SubscriptionCheckouts checkouts;

    @Inject
    StandingDesk desk;

    @Inject
    StandingBook standings;

    @Inject
    Stores stores;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** @return a word for what came of it */
    public String follow(String subscription) {
        Optional<UUID> store = stripe.storeOf(subscription);
        if (store.isEmpty() || !exists(store.get())) {
            return "not ours";
        }
        follow(store.get(), Set.of(subscription));
        return "followed";
    }

    private boolean exists(UUID storeId) {
        try {
            transactions.run(Persona.job(storeId), () -> stores.store(storeId));
            return true;
        } catch (Problem nowhere) {
            return false;
        }
    }

    /** Looks at all that are not over, and at these. */
    void follow(UUID storeId, Set<String> also) {
        Persona job = Persona.job(storeId);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Known known = transactions.as(job, () -> known(storeId));
            Set<String> wanted = new TreeSet<>(known.living());
            wanted.addAll(also);
            List<SubscriptionAtStripe> now = new ArrayList<>();
            // What somebody has given away in Stripe's dashboard is left as it was.
            wanted.forEach(id -> stripe.subscription(id)
                    .filter(each -> storeId.equals(each.storeId()))
                    .ifPresent(now::add));
            if (transactions.as(job, () -> take(storeId, known, now))) {
                return;
            }
        }
        throw new NotNow("the subscription of store " + storeId + " changes all the time");
    }

    private Known known(UUID storeId) {
        List<StoreSubscription> all = book.of(storeId);
        return new Known(
                new TreeSet<>(all.stream()
                        .filter(subscription -> subscription.status().living())
                        .map(StoreSubscription::stripeId)
                        .toList()),
                looks(all));
    }

    private static int looks(List<StoreSubscription> all) {
        return all.stream().mapToInt(StoreSubscription::looks).sum();
    }

    /** @return false where somebody else has taken something over since */
    private boolean take(UUID storeId, Known known, List<SubscriptionAtStripe> now) {
        book.queue(storeId);
        if (looks(book.of(storeId)) != known.looks()) {
            return false;
        }
        // Those that are over first: a store has one at a time.
        now.stream().filter(each -> !each.facts().status().living()).forEach(each -> take(storeId, each));
        now.stream().filter(each -> each.facts().status().living()).forEach(each -> take(storeId, each));
        if (!book.living(storeId).isEmpty()) {
            checkouts.complete(storeId);
            if (standings.bounds(storeId).closedAt() != null) {
                outbox.enqueue(EndSubscriptions.NAME, storeId.toString());
            }
        }
        desk.settle(storeId);
        return true;
    }

    private void take(UUID storeId, SubscriptionAtStripe now) {
        if (now.facts().status().living()) {
            requireOnly(storeId, now.id());
        }
        StoreSubscription subscription = book.byStripeId(now.id()).orElseGet(() -> fresh(storeId, now));
        subscription.seen(now.facts(), clock.instant());
        book.put(subscription);
        now.paid().forEach(paid -> book.addPaid(subscription, paid));
    }

    private StoreSubscription fresh(UUID storeId, SubscriptionAtStripe now) {
        return new StoreSubscription(Ids.next(clock), storeId, now.id(), now.begunAt());
    }

    /** Penny Ops ends one of them at Stripe, and has the word heard again. */
    private void requireOnly(UUID storeId, String subscription) {
        if (book.living(storeId).stream().anyMatch(other -> !other.stripeId().equals(subscription))) {
            throw Problem.conflict(
                    "second-subscription",
                    "Two subscriptions",
                    "This store pays twice. End one of its subscriptions in Stripe's dashboard, then try again.");
        }
    }
}
