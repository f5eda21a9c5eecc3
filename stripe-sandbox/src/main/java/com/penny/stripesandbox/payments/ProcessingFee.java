package com.penny.stripesandbox.payments;

/**
 * What Stripe keeps of a payment: 1.5% + 25 minor units, its standard price for cards of the European Economic Area (see
 * <a href="https://stripe.com/ie/pricing">stripe.com/ie/pricing</a>). The sandbox applies it to every method.
 */
public final class ProcessingFee {
    /** The part that grows with the amount, in basis points. */
    public static final long BASIS_POINTS = 150;

    /** The part that every payment costs, in minor units. */
    public static final long FIXED = 25;

    private ProcessingFee() {}

    /** The fee on an amount in minor units, half a unit rounded up. */
    public static long on(long amount) {
        return (amount * BASIS_POINTS + 5_000) / 10_000 + FIXED;
    }
}
