package com.penny.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who looked at the evidence of an incident. */
public interface Views {

    /** @param role STORE, REVIEW, OPS or OFFENDER */
    record View(Instant at, String role, UUID viewerId) {}

    /** Oldest first, as far as the persona may know; the latest hundred. */
    List<View> ofAlert(UUID alertId);
}
