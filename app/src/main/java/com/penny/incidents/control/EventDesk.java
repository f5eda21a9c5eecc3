package com.penny.incidents.control;

import com.penny.audit.Audit;
import com.penny.incidents.entity.Alert;
import com.penny.incidents.entity.Alerts;
import com.penny.incidents.entity.Span;
import com.penny.kernel.Problem;
import com.penny.outbox.Outbox;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Has what one camera saw of one event stand behind one card, and lets staff say that it was two. */
@ApplicationScoped
public class EventDesk {

    /** A camera that records motion pauses this long before it says that it is over. */
    private static final Duration GAP = Duration.ofSeconds(10);

    /** Longer, and an aisle that is never empty would be one card all day. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Inject
    Alerts alerts;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    /**
     * The undecided card of the same camera that shows the same event, if there is one, locked: what is decided on it
     * meanwhile is decided without this recording. Runs as a job.
     */
    public Optional<Alert> cardFor(Alert recording) {
        if (recording.test()) {
            return Optional.empty();
        }
        alerts.takeTurns(recording.cameraId());
        List<Alert> open = alerts.lockOpenCards(
                recording.storeId(), recording.cameraId(), recording.raisedAt().minus(LONGEST.multipliedBy(2)));
        return open.stream()
                .filter(card -> sameEvent(span(card), Span.of(recording)))
                .findFirst();
    }

    /**
     * Makes a recording a card of its own again.
     *
     * @throws Problem 409 for one that is, or whose card is decided
     */
    public Alert separate(UUID alertId) {
        UUID cardId = alerts.byId(alertId).eventId();
        if (cardId == null) {
            throw alone();
        }
        Alert card = alerts.lock(cardId);
        Alert recording = alerts.lock(alertId);
        if (!cardId.equals(recording.eventId())) {
            throw alone();
        }
        recording.separateFrom(card);
        audit.record(recording.storeId(), "alert.separated", alertId, Map.of("from", cardId));
        outbox.tell(Persona.Role.STORE, recording.storeId(), "alert", cardId, false);
        outbox.tell(Persona.Role.STORE, recording.storeId(), "alert", alertId, true);
        return recording;
    }

    public Recordings recordings(Alert card) {
        return Recordings.of(card, alerts.recordings(List.of(card.id())));
    }

    /** Has the recordings behind a card follow what was decided on it. */
    Recordings decided(Alert card) {
        Recordings recordings = recordings(card);
        recordings.follow();
        return recordings;
    }

    private Span span(Alert card) {
        return recordings(card).all().stream().map(Span::of).reduce(Span.of(card), Span::with);
    }

    private static boolean sameEvent(Span event, Span recording) {
        return event.near(recording, GAP) && event.with(recording).length().compareTo(LONGEST) <= 0;
    }

    private static Problem alone() {
        return Problem.conflict(
                "own-card",
                "A card of its own",
                "This recording is not part of another card. Look at the queue again.");
    }
}
