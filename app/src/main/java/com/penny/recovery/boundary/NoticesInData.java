package com.penny.recovery.boundary;

import com.penny.identity.PersonalData;
import com.penny.recovery.entity.Demands;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Notices that went to them. */
@ApplicationScoped
public class NoticesInData implements PersonalData {

    @Inject
    Demands demands;

    @Inject
    Transactions transactions;

    @Override
    public String section() {
        return "notices";
    }

    @Override
    public Object told(Persona person) {
        return transactions.as(person, demands::received);
    }
}
