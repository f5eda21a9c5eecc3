package com.penny.incidents.boundary;

import com.penny.incidents.control.AlertNewsDesk;
import com.penny.outbox.Task;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells contacts of a new alert; its instance is {@code storeId/alertId}. */
@ApplicationScoped
public class AnnounceAlert implements Task {

    static final String NAME = "alert-announce";

    private static final int PRIORITY = 90;

    @Inject
    Transactions transactions;

    @Inject
    AlertNewsDesk desk;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int priority() {
        return PRIORITY;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        transactions.run(Persona.job(UUID.fromString(ids[0])), () -> desk.announce(UUID.fromString(ids[1])));
    }
}
