package com.penny.identity.control;

import com.penny.identity.Door;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Reviewers work for Penny, on what stores have confirmed. */
@ApplicationScoped
public class ReviewDoor implements Door {

    @Inject
    Memberships memberships;

    @Override
    public Persona.Role leadsTo() {
        return Persona.Role.REVIEW;
    }

    @Override
    public Persona open(UUID accountId, UUID storeId) {
        if (!memberships.of(accountId).has("penny_reviewer")) {
            throw Problem.of("not-allowed", 403, "Not allowed", "Sign in as a Penny reviewer to do this.");
        }
        return Persona.reviewer(accountId);
    }
}
