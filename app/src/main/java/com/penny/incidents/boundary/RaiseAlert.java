package com.penny.incidents.boundary;

import com.penny.detection.SuspicionRaised;
import com.penny.incidents.AlertRaised;
import com.penny.incidents.control.EventDesk;
import com.penny.incidents.entity.Alert;
import com.penny.incidents.entity.Alerts;
import com.penny.notices.Notices;
import com.penny.outbox.Outbox;
import com.penny.stores.Cameras;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Makes an alert of a clip that reached its store's line, in the transaction that settles the clip. Of tests nobody is told, and
 * of one more recording of an event only the open screens are.
 */
@ApplicationScoped
public class RaiseAlert {

    @Inject
    Alerts alerts;

    @Inject
    EventDesk events;

    @Inject
    Cameras cameras;

    @Inject
    Notices notices;

    @Inject
    Event<AlertRaised> raised;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    void on(@Observes SuspicionRaised suspicion) {
        String camera = cameras.camera(suspicion.cameraId()).name();
        Alert alert = new Alert(suspicion, camera, clock.instant());
        Optional<Alert> card = events.cardFor(alert);
        card.ifPresent(alert::join);
        alerts.add(alert);
        raised.fire(new AlertRaised(suspicion.storeId(), suspicion.test()));
        if (card.isPresent()) {
            outbox.tell(
                    Persona.Role.STORE, suspicion.storeId(), "alert", card.get().id(), false);
            return;
        }
        outbox.tell(Persona.Role.STORE, suspicion.storeId(), "alert", suspicion.alertId(), true);
        if (suspicion.test()) {
            return;
        }
        String instance = suspicion.storeId() + "/" + suspicion.alertId();
        outbox.enqueue(AnnounceAlert.NAME, instance);
        notices.patience(suspicion.storeId())
                .ifPresent(patience -> outbox.enqueue(FindUnanswered.NAME, instance, patience));
    }
}
