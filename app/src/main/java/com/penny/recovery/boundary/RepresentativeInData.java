package com.penny.recovery.boundary;

import com.penny.identity.PersonalData;
import com.penny.recovery.control.Spokesperson;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who speaks for them. */
@ApplicationScoped
public class RepresentativeInData implements PersonalData {

    @Inject
    Spokesperson spokesperson;

    @Inject
    Transactions transactions;

    @Override
    public String section() {
        return "representative";
    }

    @Override
    public Object told(Persona person) {
        return transactions.as(person, () -> spokesperson.named().orElse(null));
    }
}
