package com.penny.evidence;

import com.penny.kernel.Cursor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Evidence that is held by Penny Ops: one holds, two let go. */
public interface EvidenceHolds {

    @Schema(name = "EvidenceHoldKind")
    enum Kind {
        /** It may not go, because of a case. */
        LEGAL,
        /** Nobody is shown it any more. */
        WITHHELD
    }

    /**
     * @param theftId the incident; null for all of the store
     * @param liftAskedBy who wants it lifted; null for nobody
     * @param liftedAt null as long as it holds
     */
    record Hold(
            UUID id,
            Kind kind,
            UUID storeId,
            UUID theftId,
            String reason,
            UUID setBy,
            Instant setAt,
            UUID liftAskedBy,
            String liftReason,
            Instant liftedAt) {}

    /**
     * Holds evidence of an incident, or all of a store. In the transaction under way, as Penny Ops.
     *
     * @param theftId null for all of the store
     * @param alertIds the alerts of the incident; null for all of the store
     * @throws com.penny.kernel.Problem 409 for what is held like that already
     */
    Hold hold(Kind kind, UUID storeId, UUID theftId, List<UUID> alertIds, String reason);

    /**
     * The first who asks says why; the second lets go. In the transaction under way, as Penny Ops.
     *
     * @param why null where a colleague has said it
     * @throws com.penny.kernel.Problem 400 for the first without a reason; 404; 409 for one that is lifted, for who has asked, and where a
     *     colleague was faster
     */
    Hold lift(UUID holdId, String why);

    /** Those that hold, the latest first. Runs as Penny Ops. */
    List<Hold> page(Kind kind, Cursor after, int limit);

    /** Incidents of which evidence is withheld, among these. Runs as Penny Ops. */
    Set<UUID> withheld(Collection<UUID> theftIds);

    /** Whether any of it may not go. Runs as a job of the store. */
    boolean legal(UUID storeId, Collection<UUID> alertIds);
}
