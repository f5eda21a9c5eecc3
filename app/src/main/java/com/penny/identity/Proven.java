package com.penny.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who has just shown which account is theirs.
 *
 * @param proof null when the password is right and more is needed: nothing is proved yet
 * @param step what is needed then
 * @param ticket what the session lives on where identity comes from a user pool; null elsewhere
 */
public record Proven(UUID account, Proof proof, SignInStep step, Ticket ticket) {

    /** @param groups of the pool, without which memberships are worth nothing */
    public record Ticket(String refreshToken, Set<String> groups) {}

    public Proven(UUID account, Proof proof) {
        this(account, proof, null, null);
    }

    public static Proven notYet(UUID account, SignInStep step) {
        return new Proven(account, null, step, null);
    }

    public boolean moreNeeded() {
        return proof == null;
    }
}
