package com.penny.evidence.control;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the name of a stored object tells: its id, and with it when it was made (UUID version 7, RFC 9562, 5.7). */
public final class StoredName {

    private static final int BELOW_THE_TIME = 16;

    private StoredName() {}

    /** @return empty for what is not ours */
    public static Optional<UUID> id(String name) {
        try {
            UUID id = UUID.fromString(name);
            return id.version() == 7 && id.toString().equals(name) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static boolean madeBefore(UUID id, Instant time) {
        return id.getMostSignificantBits() >>> BELOW_THE_TIME < time.toEpochMilli();
    }
}
