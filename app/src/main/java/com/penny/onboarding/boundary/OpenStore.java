package com.penny.onboarding.boundary;

import com.penny.onboarding.control.Progress;
import com.penny.outbox.Task;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Looks whether a store has taken its last step. */
@ApplicationScoped
public class OpenStore implements Task {

    @Inject
    Transactions transactions;

    @Inject
    Progress progress;

    @Override
    public String name() {
        return Progress.OPENING;
    }

    @Override
    public void run(String instance) {
        UUID storeId = UUID.fromString(instance.split("/")[0]);
        transactions.run(Persona.job(storeId), () -> progress.openIfDone(storeId));
    }
}
