package com.penny.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Identifiers: UUID version 7 (RFC 9562, 5.7), so that new rows stand together in every index. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** @param unixMillis the time of creation; only its lower 48 bits are kept */
    public static UUID next(long unixMillis) {
        long high = (unixMillis & 0xFFFF_FFFF_FFFFL) << 16 | 0x7000L | RANDOM.nextInt(1 << 12);
        long low = RANDOM.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    public static UUID next(java.time.Clock clock) {
        return next(clock.millis());
    }
}
