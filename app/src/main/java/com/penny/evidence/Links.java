package com.penny.evidence;

import java.time.Instant;
import java.util.UUID;

/** Signed, short-lived addresses of evidence that work only for the session they were made for. */
public interface Links {

    /** An address and the time until which it answers. */
    record Link(String url, Instant expiresAt) {}

    /**
     * An address for the persona of the transaction under way, good for 15 to 30 minutes and the same for everybody who
     * asks again within a quarter of an hour, so that a screen need not load a picture twice.
     */
    String shown(Evidence.Item item);

    /** As {@link #shown}, for the evidence itself: also writes down who opened it. */
    Link viewed(Evidence.Item item, UUID storeId);
}
