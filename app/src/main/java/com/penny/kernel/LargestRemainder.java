package com.penny.kernel;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Splits a whole into whole parts by weights, so that the parts add up to it (Hamilton's method). */
final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Each part is its exact share rounded down, and those with the largest remainders get one more; of equal ones the first. No part
     * is more than its weight unless the whole is more than all weights together.
     *
     * @param whole not negative
     * @param weights not negative; one at least positive unless the whole is zero
     */
    static long[] split(long whole, long[] weights) {
        BigInteger all = LongStream.of(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (whole < 0 || LongStream.of(weights).anyMatch(weight -> weight < 0) || whole > 0 && all.signum() == 0) {
            throw new IllegalArgumentException("nothing to split " + whole + " by");
        }
        long[] parts = new long[weights.length];
        if (whole == 0) {
            return parts;
        }
        BigInteger[] remainders = new BigInteger[weights.length];
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] exact = BigInteger.valueOf(whole)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(all);
            parts[i] = exact[0].longValueExact();
            remainders[i] = exact[1];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(i -> remainders[i])
                        .reversed())
                .limit(whole - LongStream.of(parts).sum())
                .forEach(i -> parts[i]++);
        return parts;
    }
}
