package com.penny.payments;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Acts on what Stripe says of subscriptions. All that Stripe says comes in here; what subscriptions mean is known by a feature of a
 * higher rank, which implements this.
 */
public interface SubscriptionWords {

    /** Types of events that it wants to hear of, beside those about sessions. */
    List<String> types();

    /**
     * Looks at a subscription anew. Begins its own transactions; twice is once.
     *
     * @param subscription Stripe's name of it; it may be somebody else's
     * @return a word for what came of it
     * @throws com.penny.kernel.Problem 503 where Stripe does not answer, which is waited for
     */
    String look(String subscription);

    /** Those of several payments by which stores have paid for subscriptions. In the transaction under way, a job. */
    Set<String> paid(Collection<String> paymentIntents);
}
