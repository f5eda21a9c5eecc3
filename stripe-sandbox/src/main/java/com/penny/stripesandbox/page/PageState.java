package com.penny.stripesandbox.page;

import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;

/** What the checkout page has to say. */
enum PageState {
    OPEN,
    DECLINED,
    WAITING_FOR_BANK,
    PAID,
    REFUSED_BY_BANK,
    EXPIRED;

    static PageState of(UnitOfWork work, StripeObject session) {
        if (session.is("status", "expired")) {
            return EXPIRED;
        }
        if (session.is("payment_status", "paid")) {
            return PAID;
        }
        String intent = session.text("payment_intent");
        boolean attempted = intent != null;
        if (session.is("status", "open")) {
            return attempted ? DECLINED : OPEN;
        }
        boolean waiting = work.find("payment_intent", intent)
                .map(found -> found.is("status", "processing"))
                .orElse(false);
        return waiting ? WAITING_FOR_BANK : REFUSED_BY_BANK;
    }
}
