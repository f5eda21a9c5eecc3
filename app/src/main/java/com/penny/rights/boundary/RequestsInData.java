package com.penny.rights.boundary;

import com.penny.identity.PersonalData;
import com.penny.rights.entity.RightsRequests;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the person has asked for before. */
@ApplicationScoped
public class RequestsInData implements PersonalData {

    @Inject
    RightsRequests requests;

    @Inject
    RightsViews views;

    @Inject
    Transactions transactions;

    @Override
    public String section() {
        return "requests";
    }

    @Override
    public Object told(Persona person) {
        return transactions.as(
                person, () -> requests.all().stream().map(views::told).toList());
    }
}
