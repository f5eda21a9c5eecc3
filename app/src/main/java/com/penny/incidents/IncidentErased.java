package com.penny.incidents;

import java.util.UUID;

/**
 * What can be seen of an incident is destroyed, because whose it is asked for that. Fired in a transaction that is a job of the
 * incident's store, perhaps more than once; what else shows it goes with it.
 */
public record IncidentErased(UUID storeId, UUID theftId) {}
