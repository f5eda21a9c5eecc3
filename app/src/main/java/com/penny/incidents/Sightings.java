package com.penny.incidents;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Approved incidents as far as the network weighs them. What became of what is owed for them is not among it. */
public interface Sightings {

    /**
     * What was taken, at the store's price when it was.
     *
     * @param minor in the minor unit of the currency
     * @param currency ISO 4217
     */
    @Schema(name = "Worth")
    record Worth(long minor, String currency) {}

    /**
     * @param offenderId who was seen
     * @param worth null as long as it is not known
     * @param overturned whether a dispute has shown that it does not stand
     */
    record Sighting(
            UUID theftId,
            UUID offenderId,
            UUID storeId,
            Instant at,
            Severity severity,
            Worth worth,
            boolean overturned) {}

    /** @param spared whether a reviewer took them for a minor or for vulnerable */
    record Person(UUID id, String reference, boolean spared) {}

    /** All of a person. Runs as a job for that person. */
    List<Sighting> of(UUID offenderId);

    /** All of all people since then. Runs as Penny Ops. */
    List<Sighting> since(Instant earliest);

    /** Those of these incidents, newest first. Runs as Penny Ops. */
    List<Incidents.Theft> thefts(Collection<UUID> theftIds);

    /** By id. Runs as Penny Ops. */
    Map<UUID, Person> people(Collection<UUID> offenderIds);

    /**
     * Completes an approved incident with what was taken, which its reviewer is not told; fires {@link IncidentApproved}. Twice
     * is once. Runs as a job of its store.
     */
    void complete(UUID theftId);
}
