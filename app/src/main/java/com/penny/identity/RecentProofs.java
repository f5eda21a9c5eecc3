package com.penny.identity;

/** What a session alone is not enough for: its owner has shown within minutes, and for this very thing, that it is still them. */
public interface RecentProofs {

    /**
     * Uses up a proof of the caller, whatever it is worth. Begins its own transaction: belongs before one, and behind every check
     * that needs none.
     *
     * @param proof as the account's own page was given it; null for none
     * @throws com.penny.kernel.Problem 403 {@code proof-needed} where there is none, or it is of another session or purpose, used
     *     before or too old
     */
    void use(ProofPurpose purpose, String proof);
}
