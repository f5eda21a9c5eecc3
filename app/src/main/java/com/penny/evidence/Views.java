package com.penny.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who looked at the evidence of an incident; what was only loaded to be shown next stands in the audit log alone. */
public interface Views {

    /** @param role STORE, REVIEW, OPS or OFFENDER */
    record View(Instant at, String role, Links.Reason reason) {}

    /** @param staffId the colleague; null for Penny and for people concerned */
    record StoreView(UUID objectId, Instant at, String role, UUID staffId, Links.Reason reason) {}

    /** Oldest first, as far as the persona may know; the latest hundred. */
    List<View> ofAlert(UUID alertId);

    /** As {@link #ofAlert}, newest first, for the store that owns the evidence. */
    List<StoreView> ofOwnAlert(UUID alertId);
}
