package com.penny.network.control;

import com.penny.audit.Audit;
import com.penny.incidents.Sightings.Sighting;
import com.penny.kernel.Ids;
import com.penny.network.entity.Hold.Cause;
import com.penny.network.entity.Holds;
import com.penny.stores.Place;
import com.penny.stores.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Suspends somebody of whom more is said than one person can have done: then at least one of the links is wrong. */
@ApplicationScoped
public class Breakers {

    @Inject
    Holds holds;

    @Inject
    Regions regions;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** In the transaction under way, a job for that person. Trips once on the same incidents, also when it was lifted. */
    void check(UUID offenderId, List<Sighting> seen) {
        Map<UUID, Place> places =
                regions.places(seen.stream().map(Sighting::storeId).collect(Collectors.toSet()));
        Suspicion.storms(seen).forEach(storm -> trip(offenderId, Cause.STORM, storm));
        Suspicion.journeys(seen, places).forEach(journey -> trip(offenderId, Cause.JOURNEY, journey));
    }

    private void trip(UUID offenderId, Cause cause, List<Sighting> on) {
        List<UUID> thefts = on.stream().map(Sighting::theftId).toList();
        if (holds.trip(Ids.next(clock), offenderId, cause, thefts, clock.instant())) {
            audit.record(null, "network.breaker-tripped", offenderId, Map.of("cause", cause, "incidents", thefts));
        }
    }
}
