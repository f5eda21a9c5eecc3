package com.penny.identity.control;

import com.penny.identity.Door;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Penny Ops runs the house, with two factors. */
@ApplicationScoped
public class OpsDoor implements Door {

    @Inject
    PennyPeople people;

    @Override
    public Persona.Role leadsTo() {
        return Persona.Role.OPS;
    }

    @Override
    public Persona open(UUID accountId, UUID storeId) {
        people.require("penny_admin", "Sign in as an administrator of Penny to do this.");
        return Persona.ops(accountId);
    }
}
