package com.penny.recovery.boundary;

import com.penny.identity.PersonalData;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Incidents as the portal tells them: what is claimed, and who has opened the evidence when. */
@ApplicationScoped
public class IncidentsInData implements PersonalData {

    @Inject
    PortalLetter letter;

    @Inject
    Transactions transactions;

    @Override
    public String section() {
        return "incidents";
    }

    @Override
    public Object told(Persona person) {
        return transactions.as(person, letter::write).incidents();
    }
}
