package com.penny.network.boundary;

import com.penny.identity.PersonalData;
import com.penny.network.entity.Listings;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether stores of a region know the person, since when and until when, and on which incidents that rests. */
@ApplicationScoped
public class ListingsInData implements PersonalData {

    @Inject
    Listings listings;

    @Inject
    Transactions transactions;

    @Override
    public String section() {
        return "network";
    }

    @Override
    public Object told(Persona person) {
        return transactions.as(person, listings::own);
    }
}
