package com.penny.billing;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The time in which a store tries Penny and pays nothing. */
public interface Trials {

    /** Event: it has begun. Fired in that transaction. */
    record Started(UUID storeId) {}

    /** When those of several stores end, by store; a store that has not begun is not among them. */
    Map<UUID, Instant> ends(Collection<UUID> storeIds);
}
