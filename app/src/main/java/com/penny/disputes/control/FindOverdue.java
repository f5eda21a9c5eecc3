package com.penny.disputes.control;

import com.penny.disputes.entity.Dispute.State;
import com.penny.disputes.entity.Disputes;
import com.penny.disputes.entity.Disputes.Facts;
import com.penny.incidents.AnswerOverdue;
import com.penny.outbox.Task;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;

/** Finds out, when the time to answer is over, whether a dispute is decided; its instance is {@code storeId/disputeId}. */
@ApplicationScoped
public class FindOverdue implements Task {

    static final String NAME = "overdue-dispute";

    @Inject
    Disputes disputes;

    @Inject
    Event<AnswerOverdue> overdue;

    @Inject
    Transactions transactions;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        Facts dispute =
                transactions.as(Persona.job(UUID.fromString(ids[0])), () -> disputes.facts(UUID.fromString(ids[1])));
        if (dispute.state() == State.OPEN) {
            transactions.run(
                    Persona.jobFor(dispute.offenderId()),
                    () -> overdue.fire(new AnswerOverdue(dispute.offenderId(), dispute.id())));
        }
    }
}
