package com.penny.identity.control;

import com.penny.identity.Door;
import com.penny.identity.entity.StoreMember;
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
        member(storeId);
        return Persona.staff(accountId, storeId);
    }

    @Override
    public Persona openToAdmin(UUID accountId, UUID storeId) {
        if (!member(storeId).role().equals("store_admin")) {
            throw Problem.of("not-allowed", 403, "Not allowed", "Ask an administrator of your store to do this.");
        }
        return Persona.staff(accountId, storeId);
    }

    private StoreMember member(UUID storeId) {
        StoreMember member = caller.signedIn().memberships().in(storeId).orElseThrow(() -> Problem.notFound("store"));
        if (member.suspended()) {
            throw Problem.of(
                    "store-suspended",
                    403,
                    "Store suspended",
                    "Penny has suspended this store. Nothing of it is lost; write to us to clear it up.");
        }
        return member;
    }
}
