package com.penny.identity.control;

import com.penny.identity.Door;
import com.penny.identity.Proof;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Reviewers work for Penny, on what stores have confirmed; a password alone does not let them in. */
@ApplicationScoped
public class ReviewDoor implements Door {

    @Inject
    Caller caller;

    @Override
    public Persona.Role leadsTo() {
        return Persona.Role.REVIEW;
    }

    @Override
    public Persona open(UUID accountId, UUID storeId) {
        Caller.Known known = caller.signedIn();
        if (!known.memberships().has("penny_reviewer")) {
            throw Problem.of("not-allowed", 403, "Not allowed", "Sign in as a Penny reviewer to do this.");
        }
        if (known.proof() != Proof.TWO_FACTORS) {
            throw Problem.of(
                    "two-factors-needed",
                    403,
                    "Two factors needed",
                    "Set up a second factor in your account, then you can go on.");
        }
        return Persona.reviewer(accountId);
    }
}
