package com.penny.incidents;

import java.util.UUID;

/**
 * A dispute about an incident is decided. Fired in the transaction, a job of the incident's store, in which that takes effect: what
 * hangs on the incident follows there, all of it or nothing.
 *
 * @param stands whether the incident does; one that does not is overturned already
 */
public record DisputeDecided(UUID storeId, UUID theftId, UUID offenderId, boolean stands) {}
