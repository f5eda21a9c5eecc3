package com.penny.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Signed, short-lived addresses of evidence that work only for the session they were made for. */
public interface Links {

    /** Why evidence is opened; the owning store sees it. */
    @Schema(name = "ViewReason")
    enum Reason {
        ALERT,
        BUNDLE,
        REVIEW,
        PORTAL,
        DISPUTE,
        /** Loaded for a screen that may show it next; nobody has seen it. */
        AHEAD
    }

    /** An address and the time until which it answers. */
    record Link(String url, Instant expiresAt) {}

    /**
     * An address of a preview or thumbnail for the persona and session of the request under way, good for 15 to 30 minutes
     * and the same when it is asked for again within a quarter of an hour, so that a screen need not load a picture twice.
     */
    String shown(Evidence.Item item);

    /** Whereto browsers are sent on from an address of ours, where evidence is not on this machine: a scheme and a host. */
    Optional<String> origin();

    /**
     * An address of the evidence itself; writes down who opened it and why. It has to be followed within a minute (what a
     * bundle lists, within a quarter of an hour); what has begun may be played for a quarter of an hour.
     */
    Link viewed(Evidence.Item item, UUID storeId, Reason reason);

    /**
     * As {@link #viewed}, for a script that loads what may be shown next: we answer it ourselves wherever evidence is kept. On
     * record as loaded; whoever then shows it says so by {@link #viewed}.
     */
    Link ahead(Evidence.Item item, UUID storeId);

    /** Writes down, as {@link #viewed}, that evidence was given to somebody to keep. */
    void taken(Evidence.Item item, UUID storeId, Reason reason);
}
