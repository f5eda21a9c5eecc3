package com.penny.incidents;

import java.util.UUID;

/**
 * Somebody has come in with a code of an approved incident's own. Fired in a transaction that is a job of the incident's store, perhaps
 * more than once.
 */
public record IncidentCodeRedeemed(UUID storeId, UUID theftId, UUID tokenId, UUID accountId) {}
