package com.penny.recovery.control;

import com.penny.outbox.Task;
import com.penny.recovery.entity.Renewals;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** That somebody asked for another code is forgotten. Its instance is {@code storeId/renewalId}. */
@ApplicationScoped
public class ForgetRenewal implements Task {

    static final String NAME = "forget-renewal";

    @Inject
    Renewals renewals;

    @Inject
    Transactions transactions;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        transactions.run(Persona.job(UUID.fromString(ids[0])), () -> renewals.forget(UUID.fromString(ids[1])));
    }
}
