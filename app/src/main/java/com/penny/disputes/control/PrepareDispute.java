package com.penny.disputes.control;

import com.penny.disputes.entity.Dispute.State;
import com.penny.disputes.entity.Disputes;
import com.penny.disputes.entity.Disputes.Facts;
import com.penny.evidence.Evidence;
import com.penny.incidents.Incidents;
import com.penny.outbox.Outbox;
import com.penny.outbox.Task;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * What follows when a dispute is opened, and the person concerned may not do: Penny Ops may see the evidence, and the person has in
 * writing that it was heard. Its instance is {@code storeId/disputeId}.
 */
@ApplicationScoped
public class PrepareDispute implements Task {

    static final String NAME = "dispute-opened";

    @Inject
    Disputes disputes;

    @Inject
    Incidents incidents;

    @Inject
    Evidence evidence;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        transactions.run(Persona.job(UUID.fromString(ids[0])), () -> prepare(disputes.facts(UUID.fromString(ids[1]))));
    }

    private void prepare(Facts dispute) {
        if (dispute.state() == State.OPEN) {
            evidence.releaseForDispute(incidents.theft(dispute.theftId()).recordings(), true);
            outbox.enqueue(
                    DisputeLetter.NAME,
                    dispute.storeId() + "/" + dispute.id() + "/" + DisputeLetter.OPENED + "/" + dispute.id());
        }
    }
}
