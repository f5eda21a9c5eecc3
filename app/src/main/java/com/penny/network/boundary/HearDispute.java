package com.penny.network.boundary;

import com.penny.incidents.Incidents;
import com.penny.network.control.Weighing;
import com.penny.outbox.Task;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What rests on a disputed incident is suspended until the dispute is decided. */
@ApplicationScoped
public class HearDispute implements Task {

    @Inject
    Transactions transactions;

    @Inject
    Incidents incidents;

    @Inject
    Weighing weighing;

    @Override
    public String name() {
        return Incidents.DISPUTED;
    }

    /** Somebody is shown to stores who says that it was not them. */
    @Override
    public int priority() {
        return 90;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        transactions.run(
                Persona.job(UUID.fromString(ids[0])),
                () -> weighing.contested(incidents.theft(UUID.fromString(ids[1]))));
    }
}
