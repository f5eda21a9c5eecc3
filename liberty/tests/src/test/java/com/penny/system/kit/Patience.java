package com.penny.system.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again and again, as a screen that polls. */
public final class Patience {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private Patience() {}

    /** The first value that fits; fails with the last one when none came in time. */
    public static <T> T until(Supplier<T> ask, Predicate<T> fits, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        T value = ask.get();
        while (!fits.test(value) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE);
            value = ask.get();
        }
        assertThat(value).as("within " + within).matches(fits);
        return value;
    }
}
