package com.penny.incidents;

import com.penny.kernel.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decided incidents for those who follow them up. */
public interface Incidents {

    /** Task left after an approval; its instance is {@code storeId/theftId}. */
    String APPROVED = "incident-approved";

    /** Task left after a rejection; its instance is {@code storeId/alertId}. */
    String REJECTED = "incident-rejected";

    /** Task left when a member of staff takes a confirmation back; its instance is {@code storeId/alertId}. */
    String WITHDRAWN = "incident-withdrawn";

    /** Task to be left when the person concerned disputes an incident; its instance is {@code storeId/theftId}. */
    String DISPUTED = "incident-disputed";

    /** What was taken. */
    record Loss(String name, int quantity, Money unitPrice) {}

    /**
     * An incident behind which two people stand.
     *
     * @param recordings the alerts whose clips show it, in the order of time; its own among them
     * @param behaviours what was seen, as {@link com.penny.vision.messages.SignalKind} names it
     * @param overturned whether a dispute has shown that it does not stand
     */
    record Theft(
            UUID id,
            UUID storeId,
            UUID alertId,
            List<UUID> recordings,
            UUID offenderId,
            UUID cameraId,
            String cameraName,
            Instant occurredAt,
            String sentence,
            List<String> behaviours,
            boolean overturned) {}

    /** An alert as far as a payment request needs it. */
    record AlertFacts(UUID id, Instant occurredAt, boolean confirmedByStore, boolean approved) {

        /** Whether nothing stands behind it: taken back, dismissed or not upheld. */
        public boolean dropped() {
            return !confirmedByStore;
        }
    }

    Theft theft(UUID id);

    /** As {@link #theft}; none where the persona sees none. */
    Optional<Theft> find(UUID id);

    /** Newest first. */
    List<Theft> theftsOf(Collection<UUID> offenderIds);

    Optional<Theft> theftOfAlert(UUID alertId);

    AlertFacts alert(UUID alertId);

    List<Loss> losses(UUID alertId);

    /**
     * Whether somebody confirmed or approved an incident, or had a part in linking it to whose it is by now, and so cannot say whether
     * that was right. Runs as Penny Ops.
     */
    boolean standsBehind(UUID theftId, UUID accountId);

    /** Whether somebody confirmed or approved an incident. */
    boolean decidedBy(UUID theftId, UUID accountId);

    /** Says that an incident does not stand; twice is once. Runs as a job of its store. */
    void overturn(UUID theftId);

    /** People with an incident in a store. */
    List<UUID> offendersOf(UUID storeId);

    /** Whether a person may be a minor, or is vulnerable, and so is known to no store but those that they were in. */
    boolean spared(UUID offenderId);

    /** The opaque reference of a person, {@code P-7K2M4}. Runs as a job. */
    String reference(UUID offenderId);
}
