package com.penny.recovery.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When somebody may be written to about what is open: from 8 to 21, as 12 CFR 1006.6(b)(1)(i) has it (F6). */
public final class Daytime {

    private static final LocalTime FROM = LocalTime.of(8, 0);
    private static final LocalTime UNTIL = LocalTime.of(21, 0);

    private Daytime() {}

    /**
     * @param zone of the store, which is where the person was
     * @return how long to wait; nothing by day
     */
    public static Duration in(Instant now, ZoneId zone) {
        ZonedDateTime there = now.atZone(zone);
        if (!there.toLocalTime().isBefore(FROM) && there.toLocalTime().isBefore(UNTIL)) {
            return Duration.ZERO;
        }
        ZonedDateTime morning = there.with(FROM);
        return Duration.between(
                there, morning.isAfter(there) ? morning : there.plusDays(1).with(FROM));
    }
}
