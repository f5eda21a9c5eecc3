package com.penny.billing.control;

import com.penny.billing.entity.SubscriptionBook;
import com.penny.outbox.Task;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/**
 * Looks where a store stands when something changes by itself, and once a day at what Stripe has: a word that got lost stops nobody. Its
 * instance is {@code storeId/when}.
 */
@ApplicationScoped
public class LookAtStanding implements Task {

    static final String NAME = "store-standing";

    @Inject
    SubscriptionBook book;

    @Inject
    FollowSubscription subscriptions;

    @Inject
    StandingDesk desk;

    @Inject
    Transactions transactions;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        UUID storeId = UUID.fromString(instance.split("/")[0]);
        Persona job = Persona.job(storeId);
        if (transactions.as(job, () -> book.living(storeId).isEmpty())) {
            transactions.run(job, () -> desk.settle(storeId));
        } else {
            subscriptions.follow(storeId, Set.of());
        }
    }
}
