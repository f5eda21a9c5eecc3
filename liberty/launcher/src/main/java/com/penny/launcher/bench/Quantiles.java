package com.penny.launcher.bench;

import java.util.List;

/** Quantiles of a handful of measurements, by the nearest-rank method: always a value that was really seen. */
final class Quantiles {

    private final List<Double> sorted;

    /** @param values at least one */
    Quantiles(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        this.sorted = values.stream().sorted().toList();
    }

    /** @param share 0 exclusive to 1 inclusive, such as 0.95 */
    double at(double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    double median() {
        return at(0.5);
    }
}
