package com.penny.evidence.control;

import com.penny.evidence.EvidenceHolds.Kind;
import com.penny.evidence.EvidenceWithheld;
import com.penny.evidence.entity.EvidenceHoldBook;
import com.penny.evidence.entity.EvidenceObjects;
import com.penny.outbox.Outbox;
import com.penny.outbox.Task;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Gives effect to a hold that withholds evidence, or to its end: from its commit on the database shows the objects to nobody, whoever
 * has a link to them, or to everybody who might see them before. Its instance begins with {@code storeId/holdId}.
 */
@ApplicationScoped
public class WithholdEvidence implements Task {

    static final String NAME = "evidence-withhold";

    @Inject
    EvidenceHoldBook holds;

    @Inject
    EvidenceObjects objects;

    @Inject
    Event<EvidenceWithheld> withheld;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Override
    public String name() {
        return NAME;
    }

    /** Somebody is shown who should not be. */
    @Override
    public int priority() {
        return 95;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        UUID store = UUID.fromString(ids[0]);
        transactions.run(Persona.job(store), () -> follow(store, holds.facts(UUID.fromString(ids[1]))));
    }

    private void follow(UUID store, EvidenceHoldBook.Facts hold) {
        // Not what this hold says: a task that is late finds the next one on the same incident.
        objects.withhold(
                hold.alertIds(),
                !holds.held(Kind.WITHHELD, List.of(hold.theftId())).isEmpty());
        withheld.fire(new EvidenceWithheld(store, hold.theftId()));
        hold.alertIds().forEach(alert -> {
            outbox.tell(Persona.Role.STORE, store, "alert", alert, false);
        });
    }
}
