package com.penny.network.boundary;

import com.penny.incidents.Relinking;
import com.penny.network.control.Weighing;
import com.penny.outbox.Task;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
public class WeighPerson implements Task {

    @Inject
    Transactions transactions;

    @Inject
    Relinking relinking;

    @Inject
    Weighing weighing;

    @Override
    public String name() {
        return Weighing.TASK;
    }

    @Override
    public int priority() {
        return 80;
    }

    @Override
    public void run(String instance) {
        UUID offenderId = UUID.fromString(instance.split("/")[0]);
        Set<UUID> everKnownAs = transactions.as(Persona.job(), () -> relinking.everKnownAs(offenderId));
        transactions.run(Persona.jobFor(everKnownAs), () -> weighing.weigh(offenderId, everKnownAs));
    }
}
