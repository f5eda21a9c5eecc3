package com.penny.network.control;

import com.penny.incidents.Sightings.Sighting;
import com.penny.stores.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What cannot be of one person. */
final class Suspicion {

    /** Nobody has more incidents in a day; whoever is said to was taken for others. */
    static final int MOST_A_DAY = 3;

    private static final Duration DAY = Duration.ofHours(24);

    /** Door to door between two shops, faster than by any car or train in a city or between two. */
    static final double FASTEST_KM_H = 150;

    /** Places are known within a hundred metres. */
    private static final double SAME_PLACE_KM = 1;

    /** The clocks of two cameras are so far apart without anybody's noticing. */
    private static final Duration CLOCKS = Duration.ofMinutes(2);

    private Suspicion() {}

    /** Each the first incidents of a day that there is one too many of, the oldest first. */
    static List<List<Sighting>> storms(List<Sighting> seen) {
        List<Sighting> inTime = inTime(seen);
        List<List<Sighting>> storms = new ArrayList<>();
        for (int first = 0; first + MOST_A_DAY < inTime.size(); first++) {
            Sighting tooMany = inTime.get(first + MOST_A_DAY);
            Instant end = inTime.get(first).at().plus(DAY);
            if (!tooMany.at().isAfter(end)) {
                storms.add(inTime.subList(first, first + MOST_A_DAY + 1));
            }
        }
        return storms;
    }

    /**
     * Pairs of incidents, one after the other, that nobody gets from one to the other of in that time.
     *
     * @param places of stores, as far as they have said so
     */
    static List<List<Sighting>> journeys(List<Sighting> seen, Map<UUID, Place> places) {
        List<Sighting> inTime = inTime(seen.stream()
                .filter(sighting -> places.containsKey(sighting.storeId()))
                .toList());
        List<List<Sighting>> journeys = new ArrayList<>();
        for (int at = 1; at < inTime.size(); at++) {
            Sighting from = inTime.get(at - 1);
            Sighting to = inTime.get(at);
            double kilometres = places.get(from.storeId()).kilometresTo(places.get(to.storeId()));
            double hours = Duration.between(from.at(), to.at()).plus(CLOCKS).toMillis() / 3_600_000.0;
            if (kilometres > SAME_PLACE_KM && kilometres > hours * FASTEST_KM_H) {
                journeys.add(List.of(from, to));
            }
        }
        return journeys;
    }

    private static List<Sighting> inTime(List<Sighting> seen) {
        return seen.stream()
                .sorted(Comparator.comparing(Sighting::at).thenComparing(Sighting::theftId))
                .toList();
    }
}
