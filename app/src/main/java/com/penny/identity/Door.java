package com.penny.identity;

import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import java.util.UUID;

/** Finds out, on every request and from the database, what a signed-in account may work as. */
public interface Door {

    /** The persona that this door leads to. */
    Persona.Role leadsTo();

    /**
     * @param storeId the store named in the address, null when it names none
     * @return whom the request works for
     * @throws Problem when the account may not pass
     */
    Persona open(UUID accountId, UUID storeId);

    /** As {@link #open}, for administrators only; a door without any lets nobody pass. */
    default Persona openToAdmin(UUID accountId, UUID storeId) {
        throw Problem.notFound("resource");
    }
}
