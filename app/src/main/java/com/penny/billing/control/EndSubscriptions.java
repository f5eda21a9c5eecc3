package com.penny.billing.control;

import com.penny.billing.control.stripe.StripeSubscriptions;
import com.penny.billing.control.stripe.StripeSubscriptions.Progress;
import com.penny.billing.entity.StoreSubscription;
import com.penny.billing.entity.SubscriptionBook;
import com.penny.billing.entity.SubscriptionCheckout;
import com.penny.billing.entity.SubscriptionCheckouts;
import com.penny.outbox.Task;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Ends at Stripe all that a store pays, since its organisation is closed: nobody pays for what is not there. Its instance is the store's id. */
@ApplicationScoped
public class EndSubscriptions implements Task {

    public static final String NAME = "end-subscriptions";

    private record Open(List<SubscriptionCheckout> checkouts, Set<String> subscriptions) {}

    @Inject
    SubscriptionBook book;

    @Inject
    SubscriptionCheckouts checkouts;

    @Inject
    StripeSubscriptions stripe;

    @Inject
    FollowSubscription following;

    @Inject
    Transactions transactions;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        UUID storeId = UUID.fromString(instance);
        Persona job = Persona.job(storeId);
        Open open = transactions.as(job, () -> open(storeId));
        Set<String> subscriptions = new HashSet<>(open.subscriptions());
        for (SubscriptionCheckout checkout : open.checkouts()) {
            if (checkout.stripeSessionId() != null) {
                Progress progress = stripe.session(checkout.stripeSessionId());
                if (progress.subscription() != null) {
                    subscriptions.add(progress.subscription());
                } else if (progress.open()) {
                    stripe.expire(checkout.stripeSessionId());
                }
            }
            transactions.run(job, () -> checkouts.lock(checkout.id()).expired());
        }
        subscriptions.forEach(stripe::end);
        following.follow(storeId, subscriptions);
    }

    private Open open(UUID storeId) {
        return new Open(
                checkouts.underWay(storeId),
                new HashSet<>(book.living(storeId).stream()
                        .map(StoreSubscription::stripeId)
                        .toList()));
    }
}
