package com.penny.disputes.boundary;

import com.penny.disputes.entity.Disputes;
import com.penny.identity.PersonalData;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Disputes with all that was said in them. */
@ApplicationScoped
public class DisputesInData implements PersonalData {

    @Inject
    Disputes disputes;

    @Inject
    DisputeViews views;

    @Inject
    Transactions transactions;

    @Override
    public String section() {
        return "disputes";
    }

    @Override
    public Object told(Persona person) {
        return transactions.as(
                person, () -> disputes.all().stream().map(views::conversation).toList());
    }
}
