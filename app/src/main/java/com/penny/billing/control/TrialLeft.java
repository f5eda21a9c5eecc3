package com.penny.billing.control;

import com.penny.billing.entity.SubscriptionCheckout.Terms;
import java.time.Duration;
import java.time.Instant;

/** What is left of a trial to a store that subscribes before it is over: nothing is charged before its end. */
final class TrialLeft {

    /** Stripe takes no trial that would end sooner (Checkout, subscription_data.trial_end), and we need a moment to ask. */
    private static final Duration NEAREST = Duration.ofHours(48).plusMinutes(30);

    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

    private TrialLeft() {}

    /** The last days of a trial are given whole, counted from when the store subscribes. */
    static Terms terms(String price, Instant trialEndsAt, Instant now) {
        if (trialEndsAt == null || !now.isBefore(trialEndsAt)) {
            return new Terms(price, null, null);
        }
        if (!now.plus(NEAREST).isAfter(trialEndsAt)) {
            return new Terms(price, trialEndsAt, null);
        }
        long seconds = Duration.between(now, trialEndsAt).toSeconds();
        return new Terms(price, null, (int) (seconds / DAY_SECONDS) + 1);
    }
}
