package com.penny.identity.control;

import com.penny.kernel.Problem;

/** Refusals that several parts of the account share. */
final class AccountProblems {

    private AccountProblems() {}

    /** One answer for every link that opens nothing. */
    static Problem linkRefused() {
        return Problem.of(
                "link-refused",
                404,
                "Link not valid",
                "This link was used before, has run out, or is incomplete. Ask for a new one.");
    }
}
