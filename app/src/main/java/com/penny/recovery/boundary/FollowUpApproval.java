package com.penny.recovery.boundary;

import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.incidents.Sightings;
import com.penny.outbox.Outbox;
import com.penny.outbox.Task;
import com.penny.payments.Debts;
import com.penny.privacy.Jurisdictions;
import com.penny.privacy.Jurisdictions.Jurisdiction;
import com.penny.recovery.control.Objections;
import com.penny.recovery.control.PersonSummary;
import com.penny.recovery.entity.Requests;
import com.penny.stores.Stores;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * What follows an approval: the debt, the person's row for the store, and the completion of portal links that were made
 * while the incident was under review. A job of its own, since the reviewer may see none of it.
 */
@ApplicationScoped
public class FollowUpApproval implements Task {

    @Inject
    Transactions transactions;

    @Inject
    Incidents incidents;

    @Inject
    Sightings sightings;

    @Inject
    Debts debts;

    @Inject
    Stores stores;

    @Inject
    Jurisdictions jurisdictions;

    @Inject
    PersonSummary summary;

    @Inject
    Requests requests;

    @Inject
    Objections objections;

    @Inject
    Outbox outbox;

    @Override
    public String name() {
        return Incidents.APPROVED;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        UUID storeId = UUID.fromString(ids[0]);
        transactions.run(Persona.job(storeId), () -> follow(storeId, UUID.fromString(ids[1])));
    }

    private void follow(UUID storeId, UUID theftId) {
        // First: it locks the incident, which may be linked to somebody else meanwhile.
        sightings.complete(theftId);
        Theft theft = incidents.theft(theftId);
        String reference = incidents.reference(theft.offenderId());
        List<Debts.Item> items = incidents.losses(theft.alertId()).stream()
                .map(loss -> new Debts.Item(loss.name(), loss.quantity(), loss.unitPrice()))
                .toList();
        debts.open(new Debts.NewDebt(
                theft.id(),
                storeId,
                theft.offenderId(),
                reference,
                items,
                jurisdictions
                        .of(stores.country(storeId).orElse(null))
                        .map(Jurisdiction::most)
                        .orElse(null),
                stores.store(storeId).commissionBasisPoints()));
        summary.renew(storeId, theft.offenderId());
        requests.linksOfAlert(theft.alertId()).forEach(link -> link.approved(theft.offenderId()));
        objections.decided(storeId, theft.alertId());
        outbox.tell(Persona.Role.STORE, storeId, "ledger", theft.id(), false);
    }
}
