package com.penny.network.boundary;

import com.penny.incidents.Incidents;
import com.penny.network.control.PolicyDesk;
import com.penny.network.control.Weighing;
import com.penny.outbox.Task;
import com.penny.stores.Regions;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Where a policy begins or ends, everybody with an incident in a store that it may hold in is weighed again. */
@ApplicationScoped
public class ReweighEverybody implements Task {

    @Inject
    Transactions transactions;

    @Inject
    Regions regions;

    @Inject
    Incidents incidents;

    @Inject
    Weighing weighing;

    @Override
    public String name() {
        return PolicyDesk.REWEIGH;
    }

    @Override
    public void run(String instance) {
        String cause = instance.split("/")[0];
        for (UUID store : transactions.as(Persona.job(), regions::everyMember)) {
            transactions.run(
                    Persona.job(store),
                    () -> incidents.offendersOf(store).forEach(offender -> weighing.later(offender, cause)));
        }
    }
}
