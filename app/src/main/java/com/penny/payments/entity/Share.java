package com.penny.payments.entity;

import com.penny.kernel.Money;
import java.util.List;

/** How an amount is shared between a store and Penny. */
public record Share(Money commission, Money penny) {

    public Money amount() {
        return commission.plus(penny);
    }

    public Share negated() {
        return new Share(commission.negated(), penny.negated());
    }

    /** So much of it, shared alike. @param amount not negative, and no more than there is */
    public Share part(Money amount) {
        List<Money> parts = amount.allocate(List.of(commission, penny));
        return new Share(parts.get(0), parts.get(1));
    }
}
