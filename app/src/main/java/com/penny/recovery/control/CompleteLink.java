package com.penny.recovery.control;

import com.penny.incidents.IncidentCodeRedeemed;
import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.outbox.Task;
import com.penny.recovery.entity.PortalLink;
import com.penny.recovery.entity.Requests;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives a link what its incident has become meanwhile: a code made under review is often redeemed after it. A job, since
 * whoever redeems a code may read no incident. What is still under review is completed by its follow-up.
 */
@ApplicationScoped
public class CompleteLink implements Task {

    static final String NAME = "portal-link";

    @Inject
    Transactions transactions;

    @Inject
    Requests requests;

    @Inject
    Incidents incidents;

    @Inject
    Event<IncidentCodeRedeemed> redeemed;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    /** @param instance {@code storeId/linkId} */
    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        transactions.run(
                Persona.job(UUID.fromString(ids[0])),
                () -> requests.link(UUID.fromString(ids[1])).ifPresent(this::complete));
    }

    private void complete(PortalLink link) {
        Optional<Theft> theft = incidents.theftOfAlert(link.alertId());
        if (theft.isPresent()) {
            link.approved(theft.get().offenderId());
            redeemed.fire(new IncidentCodeRedeemed(
                    theft.get().storeId(), theft.get().id(), link.tokenId(), link.accountId()));
        } else if (incidents.alert(link.alertId()).dropped()) {
            link.rejected(clock.instant());
        }
    }
}
