package com.penny.incidents.control;

import com.penny.incidents.entity.Alert;
import com.penny.incidents.entity.Alert.Status;
import com.penny.incidents.entity.Alerts;
import com.penny.notices.Notices;
import com.penny.notices.Notices.AlertNews;
import com.penny.outbox.Outbox;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Has the contacts of a store told of its alerts. Runs as a job of the store. */
@ApplicationScoped
public class AlertNewsDesk {

    @Inject
    Alerts alerts;

    @Inject
    Notices notices;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Nobody is told of what was decided meanwhile. */
    public void announce(UUID alertId) {
        Alert alert = alerts.byId(alertId);
        if (alert.status() == Status.NEW) {
            notices.raised(news(alert));
        }
    }

    /** Tells that nobody has taken it, if nobody has. */
    public void findUnanswered(UUID alertId) {
        Alert alert = alerts.lock(alertId);
        if (alert.unanswered(clock.instant())) {
            notices.unanswered(news(alert));
            outbox.tell(Persona.Role.STORE, alert.storeId(), "alert", alertId, false);
        }
    }

    /** Tells those whom a comment asks to look. */
    public void mention(UUID commentId) {
        Alerts.Mention mention = alerts.mention(commentId);
        notices.mentioned(news(alerts.byId(mention.alertId())), mention.accounts());
    }

    private static AlertNews news(Alert alert) {
        return new AlertNews(
                alert.id(),
                alert.storeId(),
                alert.cameraId(),
                alert.cameraName(),
                alert.occurredAt(),
                alert.signals().stream()
                        .map(signal -> signal.kind().name())
                        .distinct()
                        .toList());
    }
}
