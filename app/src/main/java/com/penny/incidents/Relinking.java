package com.penny.incidents;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Incidents that are put right after they were linked to the wrong person. Two reviewers decide; what follows is done here, one
 * incident at a time, each with everything that hangs on it in one transaction.
 */
public interface Relinking {

    /** Task for each incident that a correction touches; its instance is {@code storeId/theftId/correctionId}. */
    String TASK = "incident-relinked";

    /** Task for those whom a correction takes something off; its instance is the correction's id. */
    String TOLD = "link-corrected";

    /**
     * @param samePerson whether it turned out that the two are one; else some incidents are somebody else's
     * @param undoesMerge whether they were taken for one until then
     * @param theftIds those that change hands
     * @param alertIds theirs: what was made for one of them goes with it
     * @param proposedBy the first of the two who stand behind it
     * @param decidedBy the second
     */
    record Correction(
            UUID id,
            boolean samePerson,
            boolean undoesMerge,
            UUID from,
            UUID to,
            List<UUID> theftIds,
            Set<UUID> alertIds,
            UUID proposedBy,
            UUID decidedBy) {

        /** Whose an incident is after it, that was one of the first person's. */
        public UUID ownerOf(UUID theftId) {
            return theftIds.contains(theftId) ? to : from;
        }
    }

    /** One that was accepted. Runs as a job. */
    Correction correction(UUID id);

    /**
     * Links an incident as a correction says. Runs as a job of its store.
     *
     * @return false where nothing is left to be done: it was done before, or a later correction has moved it on
     */
    boolean relink(UUID theftId, Correction correction);

    /** These people and all who they turned out to be. As far as the persona may see them. */
    Set<UUID> nowKnownAs(Set<UUID> offenderIds);

    /** A person and all who turned out to be them. Runs as a job, or as Penny Ops. */
    Set<UUID> everKnownAs(UUID offenderId);
}
