package com.penny.incidents.control;

import com.penny.incidents.Incidents;
import com.penny.incidents.entity.Alert;
import com.penny.incidents.entity.Alerts;
import com.penny.incidents.entity.LossItem;
import com.penny.incidents.entity.Thefts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class IncidentBook implements Incidents {

    @Inject
    Alerts alerts;

    @Inject
    Thefts thefts;

    @Inject
    EventDesk events;

    @Inject
    Clock clock;

    @Override
    public Theft theft(UUID id) {
        return thefts.byId(id);
    }

    @Override
    public Optional<Theft> find(UUID id) {
        return thefts.find(id);
    }

    @Override
    public List<Theft> theftsOf(Collection<UUID> offenderIds) {
        return thefts.ofOffenders(offenderIds);
    }

    @Override
    public Optional<Theft> theftOfAlert(UUID alertId) {
        return thefts.ofAlert(alertId);
    }

    @Override
    public AlertFacts alert(UUID alertId) {
        Alert alert = alerts.card(alertId);
        boolean approved = alert.status() == Alert.Status.CONFIRMED;
        return new AlertFacts(
                alert.id(), alert.occurredAt(), approved || alert.status() == Alert.Status.PENDING_REVIEW, approved);
    }

    @Override
    public List<Loss> losses(UUID alertId) {
        return alerts.losses(List.of(alertId)).stream().map(LossItem::loss).toList();
    }

    @Override
    public boolean standsBehind(UUID theftId, UUID accountId) {
        return thefts.decidedBy(theftId, accountId) || thefts.relinkedBy(theftId, accountId);
    }

    @Override
    public boolean decidedBy(UUID theftId, UUID accountId) {
        return thefts.decidedBy(theftId, accountId);
    }

    @Override
    public void overturn(UUID theftId) {
        Alert alert = alerts.lock(thefts.byId(theftId).alertId());
        alert.overturned();
        events.decided(alert);
        thefts.overturn(theftId, clock.instant());
    }

    @Override
    public List<UUID> offendersOf(UUID storeId) {
        return thefts.offendersOf(storeId);
    }

    @Override
    public boolean spared(UUID offenderId) {
        return thefts.offender(offenderId).spared();
    }

    @Override
    public String reference(UUID offenderId) {
        return thefts.offender(offenderId).reference();
    }
}
