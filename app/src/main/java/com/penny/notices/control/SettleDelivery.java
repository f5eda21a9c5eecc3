package com.penny.notices.control;

import com.penny.notify.Carried.Outcome;
import com.penny.outbox.Task;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Notes an outcome for its store; the instance is {@code storeId/deliveryId/outcome/reason}, or {@code …/STOP}. */
@ApplicationScoped
public class SettleDelivery implements Task {

    public static final String NAME = "notice-outcome";

    /** What its reader answered, in the place of an outcome. */
    public static final String STOP = "STOP";

    private static final int PRIORITY = 60;

    @Inject
    Transactions transactions;

    @Inject
    Settlement settlement;

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
        String[] parts = instance.split("/", 4);
        UUID delivery = UUID.fromString(parts[1]);
        transactions.run(Persona.job(UUID.fromString(parts[0])), () -> {
            if (parts[2].equals(STOP)) {
                settlement.stopped(delivery);
            } else {
                settlement.settle(delivery, Outcome.valueOf(parts[2]), parts.length > 3 ? parts[3] : "");
            }
        });
    }
}
