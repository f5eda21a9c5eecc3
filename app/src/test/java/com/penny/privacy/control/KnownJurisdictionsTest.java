package com.penny.privacy.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.privacy.Jurisdictions.Jurisdiction;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class KnownJurisdictionsTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private final KnownJurisdictions known = new KnownJurisdictions();

    KnownJurisdictionsTest() {
        known.read();
    }

    @Test
    void nothingIsKnownOfAPlaceThatIsNotInTheFile() {
        assertThat(known.of(null)).isEmpty();
        assertThat(known.of("US")).isEmpty();
        assertThat(known.of("es")).isEmpty();
    }

    @Test
    void everyPlaceIsWholeAndSaysWhereItStands() {
        assertThat(Stream.of(Locale.getISOCountries()).flatMap(country -> known.of(country).stream()))
                .isNotEmpty()
                .allSatisfy(place -> {
                    assertThat(place.most().minor()).isPositive();
                    assertThat(place.quietFrom()).isAfter(place.quietUntil());
                    assertThat(place.mostLetters()).isPositive();
                    assertThat(place.answerDays()).isBetween(14, 90);
                    assertThat(place.source()).hasSizeGreaterThan(40);
                });
    }

    @Test
    void whoIsAsleepIsWrittenToInTheMorning() {
        assertThat(inSpain("2026-11-30T12:00")).isEqualTo("2026-11-30T12:00");
        assertThat(inSpain("2026-11-30T21:00")).isEqualTo("2026-12-01T09:00");
        assertThat(inSpain("2026-12-01T08:59:59")).isEqualTo("2026-12-01T09:00");
        assertThat(inSpain("2026-12-01T20:59:59")).isEqualTo("2026-12-01T20:59:59");
    }

    @Test
    void aSundayIsLetPass() {
        assertThat(inSpain("2026-12-06T12:00")).isEqualTo("2026-12-07T09:00");
        assertThat(inSpain("2026-12-05T22:00")).isEqualTo("2026-12-07T09:00");
        assertThat(inSpain("2026-12-06T23:30")).isEqualTo("2026-12-07T09:00");
    }

    /** Over two years, with their changes of the clock. */
    @Property
    void nobodyIsEverWrittenToAtNightNorLaterThanTheSecondMorning(@ForAll @LongRange(max = 63_072_000) long seconds) {
        Jurisdiction spain = known.of("ES").orElseThrow();
        Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(seconds);

        ZonedDateTime then = spain.notAtNight(now, MADRID).atZone(MADRID);

        assertThat(then.toInstant()).isBetween(now, now.plusSeconds(37 * 3_600));
        assertThat(then.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(20, 59, 59));
        assertThat(then.getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
    }

    private String inSpain(String local) {
        Instant now = LocalDateTime.parse(local).atZone(MADRID).toInstant();
        return known.of("ES")
                .orElseThrow()
                .notAtNight(now, MADRID)
                .atZone(MADRID)
                .toLocalDateTime()
                .toString();
    }
}
