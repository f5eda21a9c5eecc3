package com.penny.identity.control;

import com.penny.identity.Door;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Staff work for the store that the address names, if they are its members. */
@ApplicationScoped
public class StoreDoor implements Door {

    @Inject
    Caller caller;

    @Override
    public Persona.Role leadsTo() {
        return Persona.Role.STORE;
    }

    @Override
    public Persona open(UUID accountId, UUID storeId) {
        if (storeId == null || !caller.signedIn().memberships().staffOf(storeId)) {
            throw Problem.notFound("store");
        }
        return Persona.staff(accountId, storeId);
    }

    @Override
    public Persona openToAdmin(UUID accountId, UUID storeId) {
        Persona staff = open(accountId, storeId);
        if (!caller.signedIn().memberships().adminOf(storeId)) {
            throw Problem.of("not-allowed", 403, "Not allowed", "Ask an administrator of your store to do this.");
        }
        return staff;
    }
}
