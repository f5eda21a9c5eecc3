package com.penny.disputes.control;

import com.penny.disputes.entity.DisputeMessages;
import com.penny.disputes.entity.DisputesByCode;
import com.penny.outbox.Task;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/** Takes an address out of a dispute that is decided, once nothing is to be written to it. Its instance is {@code storeId/disputeId}. */
@ApplicationScoped
public class ForgetWriter implements Task {

    static final String NAME = "forget-writer";

    /** A letter that was answered before may still be tried again. */
    static final Duration AFTER = Duration.ofDays(1);

    @Inject
    DisputesByCode disputes;

    @Inject
    DisputeMessages messages;

    @Inject
    Transactions transactions;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        transactions.run(Persona.job(UUID.fromString(ids[0])), () -> forget(UUID.fromString(ids[1])));
    }

    private void forget(UUID disputeId) {
        disputes.forgetAddress(disputeId);
        messages.forgetAddress(disputeId);
    }
}
