package com.penny.network.boundary;

import com.penny.incidents.Incidents;
import com.penny.network.control.Sharing;
import com.penny.network.control.Weighing;
import com.penny.outbox.Outbox;
import com.penny.outbox.Task;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Where a store is decides what it sees, where its own incidents count, and how far away they are to others. */
@ApplicationScoped
public class ResettleStore implements Task {

    static final String NAME = "network-resettle";

    @Inject
    Transactions transactions;

    @Inject
    Incidents incidents;

    @Inject
    Weighing weighing;

    @Inject
    Sharing sharing;

    @Inject
    Outbox outbox;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        UUID storeId = UUID.fromString(instance.split("/")[0]);
        String cause = instance.split("/")[1];
        transactions.run(Persona.job(storeId), () -> {
            incidents.offendersOf(storeId).forEach(offender -> {
                weighing.later(offender, cause);
                outbox.enqueue(RedrawListing.NAME, offender + "/" + cause);
            });
            sharing.allLater(storeId, cause);
        });
    }
}
