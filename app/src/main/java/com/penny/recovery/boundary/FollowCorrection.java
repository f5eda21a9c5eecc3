package com.penny.recovery.boundary;

import com.penny.audit.Audit;
import com.penny.incidents.IncidentRelinked;
import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.incidents.Relinking;
import com.penny.incidents.Relinking.Correction;
import com.penny.outbox.Outbox;
import com.penny.outbox.Task;
import com.penny.payments.Debts;
import com.penny.recovery.control.PersonSummary;
import com.penny.recovery.control.Sides;
import com.penny.recovery.entity.Requests;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What follows for one incident when it is put right whose it was: the incident, its codes, what is owed and was paid, what was
 * disputed, where the person is known. A job of its own, since reviewers may see none of it; however often it runs, it comes to the same.
 */
@ApplicationScoped
public class FollowCorrection implements Task {

    @Inject
    Transactions transactions;

    @Inject
    Relinking relinking;

    @Inject
    Incidents incidents;

    @Inject
    Sides sides;

    @Inject
    Requests requests;

    @Inject
    Debts debts;

    @Inject
    PersonSummary summary;

    @Inject
    Event<IncidentRelinked> relinked;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Override
    public String name() {
        return Relinking.TASK;
    }

    /** Somebody is shown, and asked for, what was not theirs. */
    @Override
    public int priority() {
        return 90;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        UUID storeId = UUID.fromString(ids[0]);
        Correction correction = transactions.as(Persona.job(), () -> relinking.correction(UUID.fromString(ids[2])));
        Sides.Accounts accounts = sides.of(correction);
        transactions.run(Persona.job(storeId), () -> follow(storeId, UUID.fromString(ids[1]), correction, accounts));
    }

    private void follow(UUID storeId, UUID theftId, Correction correction, Sides.Accounts accounts) {
        if (!relinking.relink(theftId, correction)) {
            return;
        }
        Theft theft = incidents.theft(theftId);
        UUID owner = theft.offenderId();
        requests.linksOfAlert(theft.alertId()).forEach(link -> link.approved(owner));
        Set<UUID> seenBy = accounts.of(correction, owner);
        debts.reassign(theftId, owner, incidents.reference(owner), correction.samePerson() ? null : seenBy);
        relinked.fire(
                new IncidentRelinked(storeId, theftId, correction, owner, seenBy, requests.bearersOf(theft.alertId())));
        summary.renew(storeId, correction.from());
        summary.renew(storeId, correction.to());
        outbox.tell(Persona.Role.STORE, storeId, "ledger", theftId, false);
        if (correction.theftIds().contains(theftId)) {
            audit.record(
                    storeId, "incident.relinked", theftId, Map.of("correction", correction.id(), "offender", owner));
        }
    }
}
