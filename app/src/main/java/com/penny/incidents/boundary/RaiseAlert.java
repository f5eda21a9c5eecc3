package com.penny.incidents.boundary;

import com.penny.detection.SuspicionRaised;
import com.penny.incidents.entity.Alert;
import com.penny.incidents.entity.Alerts;
import com.penny.notices.Notices;
import com.penny.outbox.Outbox;
import com.penny.stores.Cameras;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Makes an alert of a clip that reached its store's line, in the transaction that settles the clip. */
@ApplicationScoped
public class RaiseAlert {

    @Inject
    Alerts alerts;

    @Inject
    Cameras cameras;

    @Inject
    Notices notices;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    void on(@Observes SuspicionRaised suspicion) {
        String camera = cameras.camera(suspicion.cameraId()).name();
        alerts.add(new Alert(suspicion, camera, clock.instant()));
        outbox.tell(Persona.Role.STORE, suspicion.storeId(), "alert", suspicion.alertId(), true);
        String instance = suspicion.storeId() + "/" + suspicion.alertId();
        outbox.enqueue(AnnounceAlert.NAME, instance);
        notices.patience(suspicion.storeId())
                .ifPresent(patience -> outbox.enqueue(FindUnanswered.NAME, instance, patience));
    }
}
