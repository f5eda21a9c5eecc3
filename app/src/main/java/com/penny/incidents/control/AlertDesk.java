package com.penny.incidents.control;

import com.penny.audit.Audit;
import com.penny.evidence.Evidence;
import com.penny.identity.People;
import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Loss;
import com.penny.incidents.entity.Alert;
import com.penny.incidents.entity.Alert.DismissReason;
import com.penny.incidents.entity.Alert.Response;
import com.penny.incidents.entity.AlertComment;
import com.penny.incidents.entity.Alerts;
import com.penny.incidents.entity.LossItem;
import com.penny.incidents.entity.Review;
import com.penny.incidents.entity.Reviews;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.outbox.Outbox;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What staff do with an alert. Each step is written down and told to every open screen of the store. */
@ApplicationScoped
public class AlertDesk {

    /** Task left when a comment asks colleagues to look; its instance is {@code storeId/commentId}. */
    public static final String MENTIONED = "comment-mentions";

    @Inject
    Alerts alerts;

    @Inject
    EventDesk events;

    @Inject
    Reviews reviews;

    @Inject
    Evidence evidence;

    @Inject
    People people;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** @param as how they look after it; null for somebody who only says that it is theirs */
    public Alert take(UUID alertId, Response as) {
        Alert alert = alerts.lockCard(alertId);
        alert.take(actor(), as, clock.instant());
        return done(alert, "alert.taken", as == null ? Map.of() : Map.of("as", as.name()));
    }

    public Alert release(UUID alertId) {
        Alert alert = alerts.lockCard(alertId);
        alert.release(actor());
        return done(alert, "alert.released", Map.of());
    }

    /** Makes the incident a candidate: from here on Penny's reviewers see it, without its value. */
    public Alert confirm(UUID alertId, List<Loss> losses, String note) {
        Alert alert = alerts.lockCard(alertId);
        alert.confirm(actor(), note, clock.instant());
        for (int i = 0; i < losses.size(); i++) {
            alerts.add(new LossItem(Ids.next(clock), alert, i, losses.get(i)));
        }
        Recordings recordings = events.decided(alert);
        recordings.ids().forEach(id -> evidence.releaseForReview(id, true));
        Review review = new Review(Ids.next(clock), alert, recordings.strongest(), initials());
        reviews.add(review);
        outbox.tell(Persona.Role.REVIEW, alert.storeId(), "review", review.id(), true);
        return done(
                alert,
                "alert.confirmed",
                Map.of("items", losses.size(), "recordings", recordings.all().size()));
    }

    public Alert dismiss(UUID alertId, DismissReason reason, String note) {
        Alert alert = alerts.lockCard(alertId);
        alert.dismiss(actor(), reason, note, clock.instant());
        events.decided(alert);
        return done(alert, "alert.dismissed", Map.of("reason", reason.name()));
    }

    public Alert undo(UUID alertId) {
        Alert alert = alerts.lockCard(alertId);
        boolean wasConfirmed = alert.status() == Alert.Status.PENDING_REVIEW;
        alert.undo(actor(), clock.instant());
        Recordings recordings = events.decided(alert);
        if (wasConfirmed) {
            reviews.lockPendingOfAlert(alertId).ifPresent(review -> {
                review.withdraw(clock.instant());
                outbox.tell(Persona.Role.REVIEW, alert.storeId(), "review", review.id(), false);
            });
            alerts.removeLosses(alertId);
            recordings.ids().forEach(id -> evidence.releaseForReview(id, false));
            outbox.enqueue(Incidents.WITHDRAWN, alert.storeId() + "/" + alertId);
        }
        return done(alert, "alert.undone", Map.of());
    }

    /**
     * @param mentions colleagues whom it asks to look; they are told
     * @throws Problem 400 for one who is none
     */
    public AlertComment comment(UUID alertId, String text, Set<UUID> mentions) {
        Alert alert = alerts.card(alertId);
        if (people.staff(mentions).size() < mentions.size()) {
            throw Problem.invalid("/mentions", "Mention people of this store.");
        }
        AlertComment comment =
                new AlertComment(Ids.next(clock), alert, actor(), clock.instant(), text.strip(), mentions);
        alerts.add(comment);
        if (!mentions.isEmpty()) {
            outbox.enqueue(MENTIONED, alert.storeId() + "/" + comment.id());
        }
        done(alert, "alert.commented", Map.of());
        return comment;
    }

    private Alert done(Alert alert, String action, Map<String, Object> detail) {
        audit.record(alert.storeId(), action, alert.id(), detail);
        outbox.tell(Persona.Role.STORE, alert.storeId(), "alert", alert.id(), false);
        return alert;
    }

    private UUID actor() {
        return transactions.current().accountId();
    }

    private String initials() {
        return people.staff(List.of(actor()))
                .getOrDefault(actor(), People.Name.UNKNOWN)
                .initials();
    }
}
