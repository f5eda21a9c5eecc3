package com.penny.recovery.boundary;

import com.penny.identity.PersonalData;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What was paid. */
@ApplicationScoped
public class ReceiptsInData implements PersonalData {

    @Inject
    PortalReceipts receipts;

    @Inject
    Transactions transactions;

    @Override
    public String section() {
        return "receipts";
    }

    @Override
    public Object told(Persona person) {
        return transactions.as(person, receipts::all);
    }
}
