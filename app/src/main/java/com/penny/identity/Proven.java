package com.penny.identity;

import java.util.UUID;

/**
 * Somebody who has just shown which account is theirs.
 *
 * @param proof null when the password is right and the account also wants a code: nothing is proved yet
 */
public record Proven(UUID account, Proof proof) {

    public boolean codeNeeded() {
        return proof == null;
    }
}
