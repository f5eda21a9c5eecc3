package com.penny.incidents;

import java.util.UUID;

/**
 * Penny has not answered somebody in time. Fired in a transaction that is a job for that person.
 *
 * @param about the dispute or the request that waits
 */
public record AnswerOverdue(UUID offenderId, UUID about) {}
