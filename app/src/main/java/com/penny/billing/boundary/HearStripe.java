package com.penny.billing.boundary;

import com.penny.billing.control.FollowSubscription;
import com.penny.billing.entity.SubscriptionBook;
import com.penny.payments.SubscriptionWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What Stripe says of subscriptions; whatever it is, the subscription is looked at anew. */
@ApplicationScoped
public class HearStripe implements SubscriptionWords {

    /** Beside checkout sessions, which payments hears. */
    public static final List<String> TYPES = List.of(
            "customer.subscription.created",
            "customer.subscription.updated",
            "customer.subscription.deleted",
            "customer.subscription.paused",
            "customer.subscription.resumed",
            "customer.subscription.trial_will_end",
            "invoice.paid",
            "invoice.payment_failed",
            "invoice.payment_action_required");

    @Inject
    FollowSubscription subscriptions;

    @Inject
    SubscriptionBook book;

    @Override
    public List<String> types() {
        return TYPES;
    }

    @Override
    public String look(String subscription) {
        return subscriptions.follow(subscription);
    }

    @Override
    public Set<String> paid(Collection<String> paymentIntents) {
        return book.paid(paymentIntents);
    }
}
