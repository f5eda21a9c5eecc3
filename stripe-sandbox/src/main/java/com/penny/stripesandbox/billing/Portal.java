package com.penny.stripesandbox.billing;

import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a customer does in the portal, and what time and the merchant's own people may bring in the meantime. */
public final class Portal {
    private static final long DAY = Duration.ofDays(1).toSeconds();

    /** A little more than two weeks, so that what takes two weeks is over. */
    private static final long FORTNIGHT = Duration.ofDays(15).toSeconds();

    private final Subscriptions subscriptions;
    private final Cycle cycle;
    private final PassingTime time;
    private final Clock clock;

    Portal(Subscriptions subscriptions, Cycle cycle, PassingTime time, Clock clock) {
        this.subscriptions = subscriptions;
        this.cycle = cycle;
        this.time = time;
        this.clock = clock;
    }

    /** The customer's subscription: the one that they have now, or else had last. */
    public Optional<StripeObject> subscription(UnitOfWork work, StripeObject session) {
        List<StripeObject> all = Subscriptions.of(work, session.text("customer"));
        return all.stream()
                .filter(subscription -> !Subscriptions.isOver(subscription))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Its invoices, the newest first. */
    public List<StripeObject> invoices(UnitOfWork work, StripeObject subscription) {
        return Invoices.of(work, subscription);
    }

    /** Last four digits of the card that is charged. */
    public String card(UnitOfWork work, StripeObject session) {
        return Card.of(Customers.find(work, session.text("customer"))).lastDigits();
    }

    /** In minor units, for each interval. */
    public long amount(StripeObject subscription) {
        return Subscriptions.amount(subscription);
    }

    /** Until when it is paid or tried, seconds since 1970. */
    public long periodEnd(StripeObject subscription) {
        return Period.of(subscription).end();
    }

    /** Carries the action out where the state of the subscription allows it. */
    public void act(UnitOfWork work, StripeObject session, PortalAct act) {
        subscription(work, session).ifPresent(subscription -> act(work, session, subscription, act));
    }

    private void act(UnitOfWork work, StripeObject session, StripeObject subscription, PortalAct act) {
        switch (act) {
            case CANCEL -> subscriptions.cancel(work, subscription);
            case KEEP -> subscriptions.keep(work, subscription);
            case CARD_PAYS -> leave(work, session, subscription, Card.PAYS);
            case CARD_REFUSED -> leave(work, session, subscription, Card.REFUSED);
            case CARD_ASKS -> leave(work, session, subscription, Card.ASKS);
            case PAY -> cycle.payOpen(work, subscription);
            case DAY -> time.pass(work, subscription, DAY);
            case PERIOD -> time.toNextPeriod(work, subscription, clock.instant().getEpochSecond());
            case FORTNIGHT -> time.pass(work, subscription, FORTNIGHT);
            case END -> subscriptions.end(work, subscription, clock.instant().getEpochSecond());
            case PAUSE -> subscriptions.pause(work, subscription);
            case RESUME -> cycle.resume(work, subscription);
            default -> throw new IllegalArgumentException(act.name());
        }
    }

    private void leave(UnitOfWork work, StripeObject session, StripeObject subscription, Card card) {
        StripeObject customer = Customers.leave(work, Customers.find(work, session.text("customer")), card);
        if (!Subscriptions.isOver(subscription)) {
            subscriptions.change(
                    work,
                    subscription,
                    subscription.with(
                            "default_payment_method", customer.at("/invoice_settings/default_payment_method")));
        }
    }
}
