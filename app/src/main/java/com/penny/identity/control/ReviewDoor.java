package com.penny.identity.control;

import com.penny.identity.Door;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Reviewers work for Penny, on what stores have confirmed; a password alone does not let them in. */
@ApplicationScoped
public class ReviewDoor implements Door {

    @Inject
    PennyPeople people;

    @Override
    public Persona.Role leadsTo() {
        return Persona.Role.REVIEW;
    }

    @Override
    public Persona open(UUID accountId, UUID storeId) {
        people.require("penny_reviewer", "Sign in as a Penny reviewer to do this.");
        return Persona.reviewer(accountId);
    }
}
