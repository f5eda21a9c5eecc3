package com.penny.billing.control;

import com.penny.audit.Audit;
import com.penny.billing.control.Plan.Offer;
import com.penny.billing.control.stripe.StripeSubscriptions;
import com.penny.billing.control.stripe.StripeSubscriptions.AtPrice;
import com.penny.billing.control.stripe.StripeSubscriptions.OpenSession;
import com.penny.billing.control.stripe.StripeSubscriptions.Progress;
import com.penny.billing.entity.StoreSubscription;
import com.penny.billing.entity.SubscriptionBook;
import com.penny.billing.entity.SubscriptionCheckout;
import com.penny.billing.entity.SubscriptionCheckout.Terms;
import com.penny.billing.entity.SubscriptionCheckouts;
import com.penny.billing.entity.Trial;
import com.penny.billing.entity.TrialBook;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lets a store subscribe on Stripe's page, once. The calls to Stripe stand between transactions. */
@ApplicationScoped
public class SubscribeDesk {

    /** Well inside what Stripe allows (30 minutes to 24 hours); nobody is hurried. */
    private static final Duration LIFE = Duration.ofHours(23);

    /** Stripe takes no session that would end within half an hour; nor would anybody want one. */
    private static final Duration LEAST_LEFT = Duration.ofMinutes(31);

    @Inject
    Plan plan;

    @Inject
    SubscriptionBook book;

    @Inject
    SubscriptionCheckouts checkouts;

    @Inject
    TrialBook trials;

    @Inject
    StripeSubscriptions stripe;

    @Inject
    FollowSubscription following;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * Begins its own transactions.
     *
     * @return an attempt with its address at Stripe; the one under way, where there is one
     * @throws Problem 409 for a store that has a subscription, or that nothing is offered to; 502 and 503 where Stripe does not do its part
     */
    public SubscriptionCheckout begin(Persona admin) {
        Offer offer = plan.offer()
                .orElseThrow(() -> Problem.conflict(
                        "nothing-offered",
                        "Nothing to subscribe to",
                        "Penny offers no subscription here. Nothing is charged."));
        requireAsShown(offer);
        for (SubscriptionCheckout old : transactions.as(admin, () -> underWay(admin))) {
            if (stillOpen(admin, offer, old)) {
                return old;
            }
        }
        SubscriptionCheckout checkout = transactions.as(admin, () -> prepare(admin, offer));
        String customer = transactions.as(admin, () -> customer(admin.storeId()));
        OpenSession session = stripe.begin(checkout, customer);
        return transactions.as(admin, () -> opened(admin, checkout.id(), session));
    }

    /** Nobody pays another price than the screen has shown. */
    private void requireAsShown(Offer offer) {
        AtPrice there = stripe.price(offer.price());
        if (!there.active() || !there.amount().equals(offer.amount()) || there.every() != offer.every()) {
            throw Problem.of(
                    "price-differs",
                    502,
                    "The price is not as shown",
                    "Stripe has another price than the one shown here, so nothing was begun. Write to Penny from Settings, Support.");
        }
    }

    private List<SubscriptionCheckout> underWay(Persona admin) {
        requireNone(admin.storeId());
        return checkouts.underWay(admin.storeId());
    }

    /** Asks Stripe before using or giving up an attempt: its word may have been lost on the way. */
    private boolean stillOpen(Persona admin, Offer offer, SubscriptionCheckout old) {
        boolean serves = transactions.as(admin, () -> serves(admin, offer, old));
        if (old.stripeSessionId() == null) {
            if (!serves) {
                // Nobody has its address, so nobody goes through with it.
                transactions.run(admin, () -> checkouts.lock(old.id()).expired());
            }
            return false;
        }
        Progress progress = stripe.session(old.stripeSessionId());
        if (progress.subscription() != null) {
            following.follow(admin.storeId(), Set.of(progress.subscription()));
            throw subscribed();
        }
        if (progress.open() && serves) {
            return true;
        }
        if (progress.open()) {
            stripe.expire(old.stripeSessionId());
        }
        transactions.run(admin, () -> checkouts.lock(old.id()).expired());
        return false;
    }

    private SubscriptionCheckout prepare(Persona admin, Offer offer) {
        book.queue(admin.storeId());
        requireNone(admin.storeId());
        return checkouts.underWay(admin.storeId()).stream()
                .filter(checkout -> serves(admin, offer, checkout))
                .findFirst()
                .orElseGet(() -> fresh(admin, offer));
    }

    private SubscriptionCheckout fresh(Persona admin, Offer offer) {
        Instant now = clock.instant();
        SubscriptionCheckout fresh = new SubscriptionCheckout(
                Ids.next(clock), admin.storeId(), admin.accountId(), terms(admin, offer), now, now.plus(LIFE));
        checkouts.add(fresh);
        audit.record(admin.storeId(), "subscription.begun", admin.storeId(), Map.of("checkout", fresh.id()));
        return fresh;
    }

    private SubscriptionCheckout opened(Persona admin, UUID checkoutId, OpenSession session) {
        SubscriptionCheckout checkout = checkouts.lock(checkoutId);
        if (!checkout.underWay()) {
            throw subscribed();
        }
        checkout.opened(session.id(), session.url());
        return checkout;
    }

    private boolean serves(Persona admin, Offer offer, SubscriptionCheckout checkout) {
        return checkout.serves(terms(admin, offer), clock.instant().plus(LEAST_LEFT));
    }

    private Terms terms(Persona admin, Offer offer) {
        Instant trialEndsAt = trials.of(List.of(admin.storeId())).stream()
                .findFirst()
                .map(Trial::endsAt)
                .orElse(null);
        return TrialLeft.terms(offer.price(), trialEndsAt, clock.instant());
    }

    /** Who the store has been at Stripe; null for a store that never was there. */
    private String customer(UUID storeId) {
        StoreSubscription last = book.governing(List.of(storeId)).get(storeId);
        return last == null ? null : last.facts().customer();
    }

    private void requireNone(UUID storeId) {
        if (!book.living(storeId).isEmpty()) {
            throw subscribed();
        }
    }

    private static Problem subscribed() {
        return Problem.conflict(
                "already-subscribed",
                "Subscribed already",
                "This store has a subscription. Load the page again to manage its card and invoices.");
    }
}
