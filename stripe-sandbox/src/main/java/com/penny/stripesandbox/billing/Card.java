package com.penny.stripesandbox.billing;

import com.penny.stripesandbox.payments.CardPayments.Answer;
import com.penny.stripesandbox.store.StripeObject;
import java.util.Locale;

/** The test cards that a customer may leave, see <a href="https://docs.stripe.com/testing">docs.stripe.com/testing</a>. */
public enum Card {
    /** 4242: pays. */
    PAYS("4242", Answer.PAYS),
    /** 0341: may be kept, and is refused when it is charged. */
    REFUSED("0341", Answer.REFUSES),
    /** 3184: wants its owner to confirm every payment. */
    ASKS("3184", Answer.ASKS);

    static final String NOTE = "card";

    private final String lastDigits;
    private final Answer unattended;

    Card(String lastDigits, Answer unattended) {
        this.lastDigits = lastDigits;
        this.unattended = unattended;
    }

    /** The one that a customer has left. */
    static Card of(StripeObject customer) {
        return valueOf(customer.note(NOTE).asText(PAYS.name()).toUpperCase(Locale.ROOT));
    }

    String lastDigits() {
        return lastDigits;
    }

    /** What happens when it is charged while nobody is there. */
    Answer unattended() {
        return unattended;
    }

    /** What happens when its owner pays: whoever is asked confirms. */
    Answer attended() {
        return this == REFUSED ? Answer.REFUSES : Answer.PAYS;
    }
}
