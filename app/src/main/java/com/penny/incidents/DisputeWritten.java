package com.penny.incidents;

import java.util.UUID;

/**
 * Somebody without an account has disputed an incident. Fired in a transaction that is a job of the incident's store, in which the
 * dispute is opened; one that is disputed already stays as it is.
 *
 * @param statement their words
 * @param email where the answer goes; null for nowhere
 * @param language in which they are written to, as a tag
 */
public record DisputeWritten(UUID storeId, UUID theftId, String statement, String email, String language) {}
