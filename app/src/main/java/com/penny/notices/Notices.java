package com.penny.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells the contacts of a store. Runs as a job of that store, in the transaction under way. */
public interface Notices {

    /**
     * What there is to tell of an alert.
     *
     * @param seen names of {@link com.penny.vision.messages.SignalKind}s, in the order in which they were seen
     */
    record AlertNews(
            UUID alertId, UUID storeId, UUID cameraId, String cameraName, Instant occurredAt, List<String> seen) {

        public AlertNews {
            seen = List.copyOf(seen);
        }
    }

    /**
     * What there is to tell of somebody who is known and was seen again nearby.
     *
     * @param reference opaque, the same in all stores
     * @param kilometres how far away; null where that is not known
     */
    record ReturnNews(UUID storeId, UUID listingId, String reference, Instant occurredAt, Integer kilometres) {}

    /** Tells of an alert, once, or keeps it back: then it is only on the screens. */
    void raised(AlertNews alert);

    /** Tells, once, that nobody has taken an alert yet. */
    void unanswered(AlertNews alert);

    /** Tells those of these colleagues who are contacts that they are asked to look. Whoever runs it says it again. */
    void mentioned(AlertNews alert, Set<UUID> accounts);

    /** Tells, once for each time, that somebody who is known was seen again nearby. */
    void returned(ReturnNews news);

    /** How long a store gives its staff to take an alert; empty where nobody wants to be told again. */
    Optional<Duration> patience(UUID storeId);
}
