package com.penny.network.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.network.control.Rule.Sighting;
import com.penny.network.entity.Action;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RuleTest {

    private static final Instant DAY_ONE = Instant.parse("2026-03-01T10:00:00Z");
    private static final UUID HERE = new UUID(0, 1);
    private static final UUID THERE = new UUID(0, 2);

    private final Rule rule = Rule.DEFAULT;

    @Example
    void twoStoresWithinAFortnightMeetTheDefault() {
        assertThat(rule.isMetBy(List.of(seen(HERE, 0), seen(THERE, 14)))).isTrue();
        assertThat(rule.isMetBy(List.of(seen(HERE, 0), seen(THERE, 15)))).isFalse();
        assertThat(rule.isMetBy(List.of(seen(HERE, 0), seen(HERE, 1), seen(HERE, 2))))
                .isFalse();
        assertThat(rule.isMetBy(List.of())).isFalse();
    }

    @Example
    void aListingEndsAYearAfterTheLatestIncidentAndTwoYearsAfterItBeganInAnyCase() {
        assertThat(rule.expiry(DAY_ONE, DAY_ONE)).isEqualTo(Instant.parse("2027-03-01T10:00:00Z"));
        assertThat(rule.expiry(DAY_ONE, Instant.parse("2028-01-01T00:00:00Z")))
                .isEqualTo(Instant.parse("2028-03-01T10:00:00Z"));
    }

    @Example
    void noRuleRestsOnOneStoreOrOnNoTime() {
        assertThatThrownBy(() -> rule(1, Duration.ofDays(14), Period.ofMonths(12)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule(2, Duration.ZERO, Period.ofMonths(12)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule(2, Duration.ofDays(-1), Period.ofMonths(12)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule(2, Duration.ofDays(14), Period.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void theOrderInWhichIncidentsBecomeKnownChangesNothing(
            @ForAll("sightings") List<Sighting> sightings, @ForAll Random random) {
        List<Sighting> other = new ArrayList<>(sightings);
        Collections.shuffle(other, random);
        assertThat(rule.isMetBy(other)).isEqualTo(rule.isMetBy(sightings));
    }

    @Property
    void oneMoreIncidentNeverMakesSomebodyLessKnown(@ForAll("sightings") List<Sighting> sightings) {
        for (int count = 1; count < sightings.size(); count++) {
            if (rule.isMetBy(sightings.subList(0, count))) {
                assertThat(rule.isMetBy(sightings)).isTrue();
            }
        }
    }

    @Property
    void whatIsMetHasTwoStoresInTheTimeOfTheRule(@ForAll("sightings") List<Sighting> sightings) {
        boolean pair = sightings.stream()
                .anyMatch(one -> sightings.stream()
                        .anyMatch(other -> !one.storeId().equals(other.storeId())
                                && Duration.between(one.at(), other.at()).abs().compareTo(rule.within()) <= 0));
        assertThat(rule.isMetBy(sightings)).isEqualTo(pair);
    }

    @Property
    void noListingOutlivesItsLimit(
            @ForAll @IntRange(max = 4_000) int began, @ForAll @IntRange(max = 4_000) int latest) {
        Instant listedAt = DAY_ONE.plus(Duration.ofDays(began));
        Instant limit = listedAt.atZone(ZoneOffset.UTC).plusMonths(24).toInstant();
        assertThat(rule.expiry(listedAt, DAY_ONE.plus(Duration.ofDays(latest)))).isBeforeOrEqualTo(limit);
    }

    @Provide
    Arbitrary<List<Sighting>> sightings() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 60))
                .as((store, day) -> seen(new UUID(0, store), day))
                .list()
                .ofMaxSize(8);
    }

    private static Sighting seen(UUID store, int day) {
        return new Sighting(UUID.randomUUID(), store, DAY_ONE.plus(Duration.ofDays(day)));
    }

    private static Rule rule(int stores, Duration within, Period lasts) {
        return new Rule("test", stores, within, lasts, Action.OBSERVE);
    }
}
