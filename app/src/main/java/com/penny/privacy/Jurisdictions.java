package com.penny.privacy;

import com.penny.kernel.Money;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Places of which Penny knows what may be asked of people there, and how. Of all others: nothing is asked. */
public interface Jurisdictions {

    /**
     * How somebody may be asked for what they owe.
     *
     * @param country ISO 3166-1, two letters
     * @param most what may be asked for one incident, in the money of the place
     * @param quietFrom from when on nobody is written to, by their own clock
     * @param quietUntil until when; of the next day
     * @param quietOnSundays whether nobody is written to on a Sunday at all
     * @param mostLetters how many letters of one store somebody may get in a year
     * @param answerDays how long an answer is waited for before somebody is written to again
     * @param source where it stands
     */
    record Jurisdiction(
            String country,
            Money most,
            LocalTime quietFrom,
            LocalTime quietUntil,
            boolean quietOnSundays,
            int mostLetters,
            int answerDays,
            String source) {

        /** The next moment, from this one on, at which somebody with this clock may be written to. */
        public Instant notAtNight(Instant now, ZoneId clock) {
            ZonedDateTime time = now.atZone(clock);
            LocalTime hour = time.toLocalTime();
            if (!hour.isBefore(quietFrom)) {
                time = time.plusDays(1).with(quietUntil);
            } else if (hour.isBefore(quietUntil)) {
                time = time.with(quietUntil);
            }
            if (quietOnSundays && time.getDayOfWeek() == DayOfWeek.SUNDAY) {
                time = time.plusDays(1).with(quietUntil);
            }
            return time.toInstant();
        }
    }

    /** @param country ISO 3166-1, two letters; null for a store that has not said @return nothing for a place that is not known */
    Optional<Jurisdiction> of(String country);
}
