package com.penny.identity.control;

import com.penny.identity.Proof;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Penny's own people: what each of their doors asks for. */
@ApplicationScoped
public class PennyPeople {

    @Inject
    Caller caller;

    /**
     * @param otherwise what somebody without the role is told
     * @throws Problem 403 without the role, or with a password alone
     */
    void require(String role, String otherwise) {
        Caller.Known known = caller.signedIn();
        if (!known.memberships().has(role)) {
            throw Problem.of("not-allowed", 403, "Not allowed", otherwise);
        }
        if (known.proof() != Proof.TWO_FACTORS) {
            throw Problem.of(
                    "two-factors-needed",
                    403,
                    "Two factors needed",
                    "Set up a second factor in your account, then you can go on.");
        }
    }
}
