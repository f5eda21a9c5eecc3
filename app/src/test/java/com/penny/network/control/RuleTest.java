package com.penny.network.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.incidents.Severity;
import com.penny.incidents.Sightings.Sighting;
import com.penny.incidents.Sightings.Worth;
import com.penny.network.control.Rule.Outcome;
import com.penny.network.control.Rule.Standing;
import com.penny.network.control.Rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private static final UUID SOMEBODY = new UUID(0, 7);

    private final Rule rule = rule(2, Duration.ofDays(14), Period.ofMonths(12));

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

    @Example
    void oneStoreIsEnoughOnlyForWhatIsGrave() {
        Rule grave =
                new Rule(UUID.randomUUID(), null, 1, Duration.ofDays(14), Severity.HIGH, null, Period.ofMonths(12));
        assertThat(grave.isMetBy(List.of(seen(HERE, 0, Severity.HIGH, null)))).isTrue();
        assertThat(grave.isMetBy(List.of(seen(HERE, 0), seen(THERE, 0)))).isFalse();
    }

    @Example
    void onlyWhatIsWorthEnoughInTheSameCurrencyCounts() {
        Rule dear = new Rule(
                UUID.randomUUID(),
                null,
                2,
                Duration.ofDays(14),
                Severity.LOW,
                new Worth(1500, "EUR"),
                Period.ofMonths(12));
        Sighting enough = seen(HERE, 0, Severity.LOW, new Worth(1500, "EUR"));
        assertThat(dear.isMetBy(List.of(enough, seen(THERE, 1, Severity.LOW, new Worth(1500, "EUR")))))
                .isTrue();
        for (Worth other : new Worth[] {new Worth(1499, "EUR"), new Worth(9900, "USD"), null}) {
            assertThat(dear.isMetBy(List.of(enough, seen(THERE, 1, Severity.LOW, other))))
                    .isFalse();
        }
    }

    @Example
    void ofSeveralRulesTheFirstThatIsMetSaysWhyAndARuleOfAnotherRegionSaysNothing() {
        UUID region = UUID.randomUUID();
        Rule elsewhere = new Rule(
                UUID.randomUUID(), UUID.randomUUID(), 2, Duration.ofDays(30), Severity.LOW, null, Period.ofMonths(12));
        Rule longer = rule(2, Duration.ofDays(30), Period.ofMonths(12));
        Standing person =
                new Standing(List.of(seen(HERE, 0), seen(THERE, 20)), Set.of(), false, false, null, null, day(21));
        assertThat(new Rules(List.of(elsewhere, rule, longer))
                        .judge(region, person)
                        .rule())
                .isEqualTo(longer);
        assertThat(new Rules(List.of(elsewhere, rule))
                        .judge(region, person)
                        .verdict()
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Property
    void severalRulesJudgeTheSameInWhateverOrderThingsBecameKnown(
            @ForAll("standings") Standing person, @ForAll Random random) {
        Rules rules = new Rules(List.of(
                rule(3, Duration.ofDays(60), Period.ofMonths(24)),
                rule,
                rule(2, Duration.ofDays(60), Period.ofMonths(1))));
        List<Sighting> other = new ArrayList<>(person.sightings());
        Collections.shuffle(other, random);
        assertThat(rules.judge(HERE, with(person, other, person.contested()))).isEqualTo(rules.judge(HERE, person));
    }

    @Property
    void aRuleMoreNeverMakesSomebodyLessKnown(@ForAll("standings") Standing person) {
        Rule another = rule(3, Duration.ofDays(60), Period.ofMonths(24));
        if (rule.judge(person).outcome() == Outcome.LISTED) {
            assertThat(new Rules(List.of(another, rule))
                            .judge(HERE, person)
                            .verdict()
                            .outcome())
                    .isEqualTo(Outcome.LISTED);
        }
    }

    @Property
    void whoIsHeldIsShownToNobodyAndIsWhoTheyWereWhenTheHoldIsLifted(@ForAll("standings") Standing person) {
        Standing held = new Standing(
                person.sightings(),
                person.contested(),
                person.spared(),
                true,
                person.since(),
                person.listedAt(),
                person.now());
        assertThat(rule.judge(held).outcome()).isNotEqualTo(Outcome.LISTED);
        if (person.listedAt() != null && rule.judge(person).outcome() == Outcome.LISTED) {
            assertThat(rule.judge(held).outcome()).isEqualTo(Outcome.SUSPENDED);
            assertThat(rule.judge(held).sightings())
                    .isEqualTo(rule.judge(person).sightings());
        }
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

    @Property
    void itIsJudgedTheSameInWhateverOrderThingsBecameKnown(
            @ForAll("standings") Standing person, @ForAll Random random) {
        List<Sighting> other = new ArrayList<>(person.sightings());
        Collections.shuffle(other, random);
        assertThat(rule.judge(with(person, other, person.contested()))).isEqualTo(rule.judge(person));
    }

    @Property
    void whoIsShownWasSeenInTwoStoresLatelyDisputesNoneOfItAndIsNotSpared(@ForAll("standings") Standing person) {
        Verdict verdict = rule.judge(person);
        if (verdict.outcome() == Outcome.LISTED) {
            assertThat(person.spared()).isFalse();
            assertThat(verdict.sightings().stream()
                            .map(Sighting::storeId)
                            .distinct()
                            .count())
                    .isGreaterThan(1);
            assertThat(verdict.sightings())
                    .noneMatch(sighting -> person.contested().contains(sighting.theftId()));
            assertThat(verdict.expiry()).isAfter(person.now());
            Instant begun = person.listedAt() == null ? person.now() : person.listedAt();
            assertThat(verdict.expiry())
                    .isBeforeOrEqualTo(
                            begun.atZone(ZoneOffset.UTC).plusMonths(24).toInstant());
        }
    }

    @Property
    void whatCountedForAListingThatHasEndedCountsForNoOther(@ForAll("standings") Standing person) {
        if (person.since() != null) {
            assertThat(rule.judge(person).sightings())
                    .allMatch(sighting -> sighting.at().isAfter(person.since()));
        }
    }

    @Property
    void toDisputeNeverMakesSomebodyMoreKnown(@ForAll("standings") Standing person) {
        Set<UUID> all = person.sightings().stream().map(Sighting::theftId).collect(Collectors.toSet());
        assertThat(rule.judge(with(person, person.sightings(), all)).outcome()).isNotEqualTo(Outcome.LISTED);
        if (rule.judge(person).outcome() == Outcome.LISTED) {
            assertThat(rule.judge(with(person, person.sightings(), Set.of())).outcome())
                    .isEqualTo(Outcome.LISTED);
        }
    }

    @Property
    void nobodyStaysKnownForeverUnderAnyClock(@ForAll("standings") Standing person) {
        Instant end = person.listedAt() == null
                ? person.now()
                : person.listedAt().atZone(ZoneOffset.UTC).plusMonths(24).toInstant();
        Standing then = new Standing(
                person.sightings(), person.contested(), person.spared(), false, person.since(), person.listedAt(), end);
        if (person.listedAt() != null) {
            assertThat(rule.judge(then).outcome()).isEqualTo(Outcome.ENDED);
        }
    }

    @Provide
    Arbitrary<Standing> standings() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 900);
        return Combinators.combine(
                        sightings(),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.of(true, false, false, false),
                        days.injectNull(0.5),
                        days.injectNull(0.5),
                        days)
                .as((seen, share, spared, since, listed, now) -> new Standing(
                        seen,
                        seen.stream()
                                .filter(sighting -> share > 0.8)
                                .map(Sighting::theftId)
                                .collect(Collectors.toSet()),
                        spared,
                        false,
                        since == null ? null : day(since),
                        listed == null ? null : day(Math.min(listed, now)),
                        day(now)));
    }

    private static Standing with(Standing person, List<Sighting> sightings, Set<UUID> contested) {
        return new Standing(
                sightings, contested, person.spared(), person.held(), person.since(), person.listedAt(), person.now());
    }

    private static Instant day(int day) {
        return DAY_ONE.plus(Duration.ofDays(day));
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
        return seen(store, day, Severity.MEDIUM, null);
    }

    private static Sighting seen(UUID store, int day, Severity severity, Worth worth) {
        return new Sighting(UUID.randomUUID(), SOMEBODY, store, day(day), severity, worth, false);
    }

    private static Rule rule(int stores, Duration within, Period lasts) {
        return new Rule(UUID.randomUUID(), null, stores, within, Severity.LOW, null, lasts);
    }
}
