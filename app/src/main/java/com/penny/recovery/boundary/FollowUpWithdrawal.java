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

/**
 * What follows when staff take a confirmation back: its codes open nothing any more, and whoever has used one is told that
 * nothing came of it.
 */
@ApplicationScoped
public class FollowUpWithdrawal implements Task {

    @Inject
    Transactions transactions;

    @Inject
    Incidents incidents;

    @Inject
    Requests requests;

    @Inject
    Objections objections;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return Incidents.WITHDRAWN;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        UUID storeId = UUID.fromString(ids[0]);
        transactions.run(Persona.job(storeId), () -> withdraw(storeId, UUID.fromString(ids[1])));
    }

    /** The alert may have been confirmed again before this runs: then its codes stand. */
    private void withdraw(UUID storeId, UUID alertId) {
        if (incidents.alert(alertId).dropped()) {
            requests.revokeUnused(alertId, clock.instant());
            requests.linksOfAlert(alertId).forEach(link -> link.rejected(clock.instant()));
            objections.decided(storeId, alertId);
        }
    }
}
