package com.penny.network.boundary;

import com.penny.evidence.EvidenceWithheld;
import com.penny.incidents.Incidents;
import com.penny.network.control.Weighing;
import com.penny.outbox.Outbox;
import com.penny.outbox.Task;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * What stores of the network see of a person is drawn anew: pictures go and come with their evidence. Its instance is
 * {@code offenderId/cause}.
 */
@ApplicationScoped
public class RedrawListing implements Task {

    static final String NAME = "network-redraw";

    @Inject
    Outbox outbox;

    @Inject
    Incidents incidents;

    @Inject
    Weighing weighing;

    @Inject
    Transactions transactions;

    void on(@Observes EvidenceWithheld withheld) {
        UUID person = incidents.theft(withheld.theftId()).offenderId();
        outbox.enqueue(NAME, person + "/" + withheld.theftId());
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Somebody is shown to stores who should not be. */
    @Override
    public int priority() {
        return 90;
    }

    @Override
    public void run(String instance) {
        UUID person = UUID.fromString(instance.split("/")[0]);
        transactions.run(Persona.jobFor(person), () -> weighing.redraw(person));
    }
}
