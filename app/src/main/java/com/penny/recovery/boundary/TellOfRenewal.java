package com.penny.recovery.boundary;

import com.penny.outbox.Outbox;
import com.penny.outbox.Task;
import com.penny.recovery.control.CodeRenewals;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Open screens of a store show that somebody asks for another code. A job, since whoever has a code tells stores nothing. */
@ApplicationScoped
public class TellOfRenewal implements Task {

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Override
    public String name() {
        return CodeRenewals.TASK;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        UUID storeId = UUID.fromString(ids[0]);
        transactions.run(
                Persona.job(storeId),
                () -> outbox.tell(Persona.Role.STORE, storeId, "ledger", UUID.fromString(ids[1]), false));
    }
}
