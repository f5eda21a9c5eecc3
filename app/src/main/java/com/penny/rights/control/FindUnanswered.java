package com.penny.rights.control;

import com.penny.incidents.AnswerOverdue;
import com.penny.outbox.Task;
import com.penny.rights.entity.RightsRequests;
import com.penny.rights.entity.RightsRequests.Facts;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Finds out, when the time to acknowledge or to answer a request is over, whether that was done. Its instance is {@code
 * requestId/acknowledge} or {@code requestId/answer}.
 */
@ApplicationScoped
public class FindUnanswered implements Task {

    static final String NAME = "overdue-request";

    @Inject
    RightsRequests requests;

    @Inject
    LegalBasis basis;

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
        String[] parts = instance.split("/");
        Facts request = transactions.as(Persona.job(), () -> requests.facts(UUID.fromString(parts[0])));
        boolean heard = parts[1].equals("acknowledge") && request.acknowledgedAt() != null;
        if (request.outcome() == null && !heard) {
            basis.of(request.accountId())
                    .people()
                    .forEach(person -> transactions.run(
                            Persona.jobFor(person), () -> overdue.fire(new AnswerOverdue(person, request.id()))));
        }
    }
}
