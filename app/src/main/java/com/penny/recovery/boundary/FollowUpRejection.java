package com.penny.recovery.boundary;

import com.penny.incidents.Incidents;
import com.penny.outbox.Task;
import com.penny.recovery.control.Objections;
import com.penny.recovery.entity.Requests;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** What follows a rejection: whoever was told of the incident is told that it was not upheld. */
@ApplicationScoped
public class FollowUpRejection implements Task {

    @Inject
    Transactions transactions;

    @Inject
    Requests requests;

    @Inject
    Objections objections;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return Incidents.REJECTED;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        UUID storeId = UUID.fromString(ids[0]);
        UUID alertId = UUID.fromString(ids[1]);
        transactions.run(Persona.job(storeId), () -> {
            requests.linksOfAlert(alertId).forEach(link -> link.rejected(clock.instant()));
            objections.decided(storeId, alertId);
        });
    }
}
