package com.penny.kernel;

import java.util.Currency;
import java.util.List;
import java.util.stream.LongStream;

/**
 * An amount in the minor unit of its currency (cents for EUR), never a fraction.
 *
 * @param minor may be negative (a balance)
 * @param currency ISO 4217 code
 */
public record Money(long minor, String currency) {

    public Money {
        if (currency == null || !currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("not an ISO 4217 code: " + currency);
        }
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /** @throws ArithmeticException past the range of a long; @throws IllegalArgumentException for another currency */
    public Money plus(Money other) {
        requireSame(other);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /** @throws ArithmeticException past the range of a long */
    public Money times(int quantity) {
        return new Money(Math.multiplyExact(minor, quantity), currency);
    }

    /**
     * The share of this amount at a rate, rounded half up to a whole minor unit; the rest is {@code this - share}, so
     * that the two always add up.
     *
     * @param basisPoints hundredths of a percent, 0 to 10000
     */
    public Money share(int basisPoints) {
        if (basisPoints < 0 || basisPoints > 10_000) {
            throw new IllegalArgumentException("basis points out of range: " + basisPoints);
        }
        if (minor < 0) {
            throw new IllegalArgumentException("only an amount that is paid can be shared: " + minor);
        }
        // Whole ten-thousands and the rest apart, so that no amount overflows.
        long whole = minor / 10_000 * basisPoints;
        long rest = (minor % 10_000 * basisPoints + 5_000) / 10_000;
        return new Money(whole + rest, currency);
    }

    /**
     * Splits this amount by weights of its currency into parts that add up to it, by the largest remainder. No part is more than its
     * weight unless this is more than all weights together.
     *
     * @throws IllegalArgumentException for a negative amount or weight, and for an amount without any weight
     */
    public List<Money> allocate(List<Money> weights) {
        weights.forEach(this::requireSame);
        long[] parts = LargestRemainder.split(
                minor, weights.stream().mapToLong(Money::minor).toArray());
        return LongStream.of(parts).mapToObj(part -> new Money(part, currency)).toList();
    }

    private void requireSame(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
    }

    public Money minus(Money other) {
        return plus(other.negated());
    }

    /** The smaller of the two. */
    public Money least(Money other) {
        requireSame(other);
        return minor <= other.minor ? this : other;
    }

    /** @throws ArithmeticException for the least long */
    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** For people: {@code 24.90 EUR}. */
    @Override
    public String toString() {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return java.math.BigDecimal.valueOf(minor, digits).toPlainString() + " " + currency;
    }
}
