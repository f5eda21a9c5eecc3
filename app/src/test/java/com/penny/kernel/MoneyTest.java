package com.penny.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class MoneyTest {

    private static final long HUGE = 1_000_000_000_000_000L;

    @Property
    void aShareAndItsRestAddUpToTheAmount(
            @ForAll @LongRange(max = HUGE) long minor, @ForAll @IntRange(max = 10_000) int basisPoints) {
        Money amount = eur(minor);
        Money share = amount.share(basisPoints);

        assertThat(share.plus(amount.minus(share))).isEqualTo(amount);
    }

    @Property
    void neitherAShareNorItsRestIsNegative(
            @ForAll @LongRange(max = HUGE) long minor, @ForAll @IntRange(max = 10_000) int basisPoints) {
        Money share = eur(minor).share(basisPoints);

        assertThat(share.minor()).isBetween(0L, minor);
    }

    @Property
    void aShareIsTheExactOneRoundedHalfUp(
            @ForAll @LongRange(max = HUGE) long minor, @ForAll @IntRange(max = 10_000) int basisPoints) {
        BigInteger exact = BigInteger.valueOf(minor)
                .multiply(BigInteger.valueOf(basisPoints))
                .add(BigInteger.valueOf(5_000))
                .divide(BigInteger.valueOf(10_000));

        assertThat(eur(minor).share(basisPoints)).isEqualTo(eur(exact.longValueExact()));
    }

    @Property
    void aShareNeverShrinksWhenTheAmountOrTheRateGrows(
            @ForAll @LongRange(max = HUGE) long minor,
            @ForAll @LongRange(max = 10_000_000) long more,
            @ForAll @IntRange(max = 9_999) int basisPoints) {
        long share = eur(minor).share(basisPoints).minor();

        assertThat(eur(minor + more).share(basisPoints).minor()).isGreaterThanOrEqualTo(share);
        assertThat(eur(minor).share(basisPoints + 1).minor()).isGreaterThanOrEqualTo(share);
    }

    @Property
    void addingIsUndoneBySubtracting(
            @ForAll @LongRange(min = -HUGE, max = HUGE) long one,
            @ForAll @LongRange(min = -HUGE, max = HUGE) long other) {
        assertThat(eur(one).plus(eur(other)).minus(eur(other))).isEqualTo(eur(one));
    }

    @Property(tries = 200_000)
    void thePartsOfAnAmountAddUpToItAndAreWithinOneOfTheirExactShares(
            @ForAll @LongRange(max = HUGE) long minor,
            @ForAll @Size(min = 1, max = 12) List<@LongRange(max = HUGE) Long> weights) {
        Assume.that(minor == 0 || weights.stream().anyMatch(weight -> weight > 0));
        BigInteger all = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);

        List<Money> parts =
                eur(minor).allocate(weights.stream().map(MoneyTest::eur).toList());

        assertThat(parts).hasSameSizeAs(weights);
        assertThat(parts.stream().reduce(eur(0), Money::plus)).isEqualTo(eur(minor));
        for (int i = 0; i < parts.size(); i++) {
            BigInteger part = BigInteger.valueOf(parts.get(i).minor());
            BigInteger off =
                    part.multiply(all).subtract(BigInteger.valueOf(minor).multiply(BigInteger.valueOf(weights.get(i))));
            assertThat(off.abs()).isLessThanOrEqualTo(all);
            if (BigInteger.valueOf(minor).compareTo(all) <= 0) {
                assertThat(part.longValueExact()).isBetween(0L, weights.get(i));
            }
        }
    }

    @Example
    void theLargestRemaindersGetWhatIsOverAndOfEqualOnesTheFirst() {
        assertThat(eur(100).allocate(List.of(eur(1), eur(1), eur(1)))).containsExactly(eur(34), eur(33), eur(33));
        assertThat(eur(10).allocate(List.of(eur(0), eur(15), eur(85)))).containsExactly(eur(0), eur(2), eur(8));
        assertThat(eur(0).allocate(List.of(eur(0)))).containsExactly(eur(0));
    }

    @Example
    void whatCannotBeAllocatedIsRefused() {
        assertThatThrownBy(() -> eur(1).allocate(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> eur(1).allocate(List.of(eur(0)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> eur(-1).allocate(List.of(eur(1)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> eur(1).allocate(List.of(eur(2), eur(-1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> eur(1).allocate(List.of(new Money(1, "USD"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void tenPercentOfTwentyFourNinetyIsTwoFortyNine() {
        assertThat(eur(2490).share(1000)).isEqualTo(eur(249));
    }

    @Example
    void anAmountPastALongIsRefusedNotWrapped() {
        assertThatThrownBy(() -> eur(Long.MAX_VALUE).times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> eur(Long.MAX_VALUE).plus(eur(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> eur(0).minus(eur(Long.MIN_VALUE))).isInstanceOf(ArithmeticException.class);
    }

    @Example
    void currenciesDoNotMix() {
        assertThatThrownBy(() -> eur(1).plus(new Money(1, "USD"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(1, "euro")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(1, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void aRateOutsideOfZeroToAllIsRefused() {
        assertThatThrownBy(() -> eur(1).share(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> eur(1).share(10_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> eur(-1).share(1000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void peopleReadItInTheDigitsOfTheCurrency() {
        assertThat(eur(2490)).hasToString("24.90 EUR");
        assertThat(new Money(2490, "JPY")).hasToString("2490 JPY");
        assertThat(eur(-5)).hasToString("-0.05 EUR");
    }

    private static Money eur(long minor) {
        return new Money(minor, "EUR");
    }
}
