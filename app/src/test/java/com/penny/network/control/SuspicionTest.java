package com.penny.network.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.incidents.Severity;
import com.penny.incidents.Sightings.Sighting;
import com.penny.stores.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What cannot be of one person (F4). */
class SuspicionTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final UUID MADRID = new UUID(0, 1);
    private static final UUID SEVILLE = new UUID(0, 2);
    private static final UUID NOWHERE = new UUID(0, 3);

    /** 390 km apart. */
    private static final Map<UUID, Place> PLACES =
            Map.of(MADRID, new Place(40.417, -3.703), SEVILLE, new Place(37.389, -5.984));

    @Example
    void nobodyIsInTwoCitiesWithinAnHour() {
        Sighting here = seen(MADRID, 0);
        assertThat(Suspicion.journeys(List.of(seen(SEVILLE, 60), here), PLACES))
                .singleElement()
                .satisfies(journey -> assertThat(journey).first().isEqualTo(here));
        assertThat(Suspicion.journeys(List.of(here, seen(SEVILLE, 180)), PLACES))
                .isEmpty();
    }

    @Example
    void aStoreThatDoesNotSayWhereItIsMakesNoJourney() {
        assertThat(Suspicion.journeys(List.of(seen(MADRID, 0), seen(NOWHERE, 1), seen(MADRID, 2)), PLACES))
                .isEmpty();
    }

    @Property
    void inOnePlaceNobodyTravels(@ForAll @IntRange(max = 600) int minutes) {
        assertThat(Suspicion.journeys(List.of(seen(MADRID, 0), seen(MADRID, minutes)), PLACES))
                .isEmpty();
    }

    @Property
    void aDayWithMoreThanThreeIsAStorm(@ForAll @IntRange(min = 1, max = 8) int many) {
        List<Sighting> aDay =
                IntStream.range(0, many).mapToObj(at -> seen(MADRID, at * 10)).toList();
        assertThat(Suspicion.storms(aDay)).hasSize(Math.max(0, many - Suspicion.MOST_A_DAY));
        List<Sighting> daysApart = IntStream.range(0, many)
                .mapToObj(at -> seen(MADRID, at * 1_000))
                .toList();
        assertThat(Suspicion.storms(daysApart)).isEmpty();
    }

    private static Sighting seen(UUID store, int minute) {
        return new Sighting(
                UUID.randomUUID(),
                new UUID(0, 7),
                store,
                NOON.plus(Duration.ofMinutes(minute)),
                Severity.MEDIUM,
                null,
                false);
    }
}
