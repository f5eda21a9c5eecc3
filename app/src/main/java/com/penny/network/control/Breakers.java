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

/**
 * Suspends somebody of whom more is said than one person can have done, since then at least one of the links is wrong; and somebody
 * whom Penny has not answered in time.
 */
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
        Suspicion.storms(seen).forEach(storm -> trip(offenderId, Cause.STORM, ids(storm)));
        Suspicion.journeys(seen, places).forEach(journey -> trip(offenderId, Cause.JOURNEY, ids(journey)));
    }

    /**
     * Penny owes them an answer. In the transaction under way, a job for that person; once for each answer.
     *
     * @param about the dispute or the request
     * @return whether it has not tripped on that before
     */
    public boolean overdue(UUID offenderId, UUID about) {
        return trip(offenderId, Cause.OVERDUE, List.of(about));
    }

    private static List<UUID> ids(List<Sighting> sightings) {
        return sightings.stream().map(Sighting::theftId).toList();
    }

    private boolean trip(UUID offenderId, Cause cause, List<UUID> on) {
        boolean fresh = holds.trip(Ids.next(clock), offenderId, cause, on, clock.instant());
        if (fresh) {
            audit.record(null, "network.breaker-tripped", offenderId, Map.of("cause", cause, "on", on));
        }
        return fresh;
    }
}
