package com.penny.incidents;

import java.util.UUID;

/**
 * Event: a store has an alert. Fired in the transaction that raises it, which runs as a job of the store.
 *
 * @param test whether it came of a test clip
 */
public record AlertRaised(UUID storeId, boolean test) {}
