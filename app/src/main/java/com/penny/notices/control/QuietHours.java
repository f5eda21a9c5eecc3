package com.penny.notices.control;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Hours in which somebody wants no notice, by the clock on the store's wall: also when that is set forward or back. */
final class QuietHours {

    private QuietHours() {}

    /**
     * @param from the first minute of quiet; null, as the other, for none
     * @param until the first minute after it; before {@code from} where the quiet lasts over midnight
     */
    static boolean at(Instant now, ZoneId zone, LocalTime from, LocalTime until) {
        if (from == null) {
            return false;
        }
        LocalTime time = now.atZone(zone).toLocalTime();
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isBefore(until) ? begun && !over : begun || !over;
    }
}
