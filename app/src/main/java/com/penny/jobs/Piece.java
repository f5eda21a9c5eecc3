package com.penny.jobs;

import com.penny.tenancy.Persona;

/**
 * What is done in one transaction.
 *
 * @param key names it within its step, and where the step goes on after it; at most 200 characters of identifiers
 * @param persona whom the transaction works for: one tenant at a time
 * @param size in what the step counts, at least 0
 */
public record Piece(String key, Persona persona, long size) {}
