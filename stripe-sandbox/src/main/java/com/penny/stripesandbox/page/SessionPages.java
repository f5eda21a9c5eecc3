package com.penny.stripesandbox.page;

import com.penny.stripesandbox.billing.Subscribing;
import com.penny.stripesandbox.payments.Payments;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.util.Optional;

/** The pages of checkout sessions: of those that ask for a payment, and of those that begin a subscription. */
public final class SessionPages implements Page {
    /** Where they live; a session's id follows. */
    public static final String PATH = "/c/pay/";

    private final Payments payments;
    private final Subscribing subscribing;
    private final CheckoutPage checkout;

    public SessionPages(Payments payments, Subscribing subscribing) {
        this.payments = payments;
        this.subscribing = subscribing;
        this.checkout = new CheckoutPage(payments.checkout());
    }

    @Override
    public Shown show(UnitOfWork work, String id) {
        StripeObject session = payments.sessions().find(work, id);
        String html = subscribes(session)
                ? SubscribePage.render(session)
                : checkout.render(session, PageState.of(payments, work, session));
        return new Shown(html, SuccessAddress.origin(session));
    }

    @Override
    public Optional<String> act(UnitOfWork work, String id, String action) {
        StripeObject session = payments.sessions().find(work, id);
        return subscribes(session) ? subscribe(work, session, action) : pay(work, session, action);
    }

    private Optional<String> pay(UnitOfWork work, StripeObject session, String name) {
        return CheckoutAction.of(name).map(action -> next(action.run(payments, work, session), action.leavesPage()));
    }

    private Optional<String> subscribe(UnitOfWork work, StripeObject session, String name) {
        return switch (name) {
            case SubscribePage.SUBSCRIBE -> Optional.of(next(subscribing.subscribe(work, session), true));
            case SubscribePage.DECLINE -> Optional.of(next(subscribing.decline(work, session), false));
            default -> Optional.empty();
        };
    }

    private static String next(StripeObject session, boolean leaves) {
        return leaves && session.is("status", "complete") ? SuccessAddress.of(session) : PATH + session.id();
    }

    private static boolean subscribes(StripeObject session) {
        return session.is("mode", "subscription");
    }
}
