package com.penny.recovery.boundary;

import com.penny.outbox.Task;
import com.penny.recovery.control.Objections;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What follows when somebody has written with a code alone. A job, since whoever has a code may read no incident. */
@ApplicationScoped
public class FollowWrittenDispute implements Task {

    @Inject
    Transactions transactions;

    @Inject
    Objections objections;

    @Override
    public String name() {
        return Objections.TASK;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        transactions.run(Persona.job(UUID.fromString(ids[0])), () -> objections.follow(UUID.fromString(ids[1])));
    }
}
