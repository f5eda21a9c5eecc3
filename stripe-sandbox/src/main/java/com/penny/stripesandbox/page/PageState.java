package com.penny.stripesandbox.page;

import com.penny.stripesandbox.payments.Payments;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;

/** What the checkout page has to say. */
enum PageState {
    OPEN,
    DECLINED,
    WAITING_FOR_BANK,
    PAID,
    REFUNDED,
    CHARGED_BACK,
    LOST,
    REFUSED_BY_BANK,
    EXPIRED;

    static PageState of(Payments payments, UnitOfWork work, StripeObject session) {
        if (session.is("status", "expired")) {
            return EXPIRED;
        }
        if (session.is("payment_status", "paid")) {
            return afterPayment(payments, work, session);
        }
        boolean attempted = session.text("payment_intent") != null;
        if (session.is("status", "open")) {
            return attempted ? DECLINED : OPEN;
        }
        return payments.delayed().isAwaited(work, session) ? WAITING_FOR_BANK : REFUSED_BY_BANK;
    }

    private static PageState afterPayment(Payments payments, UnitOfWork work, StripeObject session) {
        if (payments.disputes().isOpen(work, session)) {
            return CHARGED_BACK;
        }
        if (payments.disputes().isLost(work, session)) {
            return LOST;
        }
        return payments.refunds().isLeft(work, session) ? PAID : REFUNDED;
    }
}
