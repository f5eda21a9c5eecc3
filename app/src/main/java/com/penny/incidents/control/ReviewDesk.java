package com.penny.incidents.control;

import com.penny.audit.Audit;
import com.penny.incidents.Incidents;
import com.penny.incidents.Severity;
import com.penny.incidents.entity.Alert;
import com.penny.incidents.entity.Alerts;
import com.penny.incidents.entity.Offender;
import com.penny.incidents.entity.Review;
import com.penny.incidents.entity.ReviewSkip;
import com.penny.incidents.entity.Reviews;
import com.penny.incidents.entity.SecondReading;
import com.penny.incidents.entity.Skips;
import com.penny.incidents.entity.TheftRecord;
import com.penny.incidents.entity.TheftRecord.Judgement;
import com.penny.incidents.entity.Thefts;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.outbox.Outbox;
import com.penny.stores.Stores;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What Penny's reviewers do with a review. Only an approval here makes an incident; nothing follows before. */
@ApplicationScoped
public class ReviewDesk {

    @Inject
    Reviews reviews;

    @Inject
    Alerts alerts;

    @Inject
    EventDesk events;

    @Inject
    Skips skips;

    @Inject
    SecondLook secondLook;

    @Inject
    Thefts thefts;

    @Inject
    BundleDesk bundles;

    @Inject
    Stores stores;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    public Review claim(UUID reviewId) {
        Review review = reviews.lock(reviewId);
        skips.requireStranger(reviewId, actor());
        review.claim(actor(), clock.instant());
        return done(review, "review.claimed", Map.of());
    }

    public void release(UUID reviewId) {
        Review review = reviews.lock(reviewId);
        review.release(actor());
        done(review, "review.released", Map.of());
    }

    /** Puts it back for the others, claimed or not. */
    public void skip(UUID reviewId, ReviewSkip.Reason reason) {
        Review review = reviews.lock(reviewId);
        review.putBack(actor(), clock.instant());
        skips.add(new ReviewSkip(Ids.next(clock), review, actor(), reason, clock.instant()));
        done(review, "review.put-back", Map.of("reason", reason));
    }

    /**
     * @param offenderId the person whom the reviewer recognised, or null for one not seen before
     * @param spareAs why no other store is to know of that person, or null
     * @param lawNote what the reviewer says to the law, or null
     */
    public record Approval(
            UUID offenderId, Offender.Spared spareAs, Severity severity, String lawNote, String reason) {}

    /** Makes the incident, with its legal facts. */
    public Review approve(UUID reviewId, Approval approval) {
        Alert alert = alerts.lock(reviews.alertOf(reviewId));
        Review review = reviews.lock(reviewId);
        Offender offender = approval.offenderId() == null ? newOffender() : known(approval.offenderId());
        offender.spare(approval.spareAs());
        review.approve(actor(), offender.id(), approval.reason(), clock.instant());
        alert.approved();
        Recordings recordings = events.decided(alert);
        TheftRecord theft = new TheftRecord(
                Ids.next(clock),
                review,
                recordings.all(),
                offender.id(),
                judgement(review, recordings, approval),
                actor(),
                clock.instant());
        thefts.add(theft);
        secondLook.decided(review, SecondReading.Verdict.APPROVED);
        outbox.enqueue(Incidents.APPROVED, review.storeId() + "/" + theft.id());
        Map<String, Object> detail = new HashMap<>();
        detail.put("theft", theft.id());
        detail.put("offender", offender.id());
        detail.put("severity", approval.severity());
        // Not in the log of the store: it would learn that somebody is known elsewhere.
        audit.record(
                null,
                "review.linked",
                theft.id(),
                Map.of("known", approval.offenderId() != null, "spared", offender.spared()));
        return done(review, "review.approved", detail);
    }

    public Review reject(UUID reviewId, String reason) {
        Alert alert = alerts.lock(reviews.alertOf(reviewId));
        Review review = reviews.lock(reviewId);
        review.reject(actor(), reason, clock.instant());
        alert.rejected();
        events.decided(alert);
        secondLook.decided(review, SecondReading.Verdict.REJECTED);
        outbox.enqueue(Incidents.REJECTED, review.storeId() + "/" + review.alertId());
        return done(review, "review.rejected", Map.of());
    }

    private Judgement judgement(Review review, Recordings recordings, Approval approval) {
        String country = stores.country(review.storeId()).orElse(null);
        return new Judgement(
                approval.severity(),
                country,
                Laws.of(country).orElse(null),
                approval.lawNote(),
                bundles.sealAll(recordings));
    }

    private Offender known(UUID offenderId) {
        Offender offender = thefts.lockOffender(offenderId);
        if (offender.mergedInto() != null) {
            throw Problem.conflict(
                    "person-merged",
                    "Known as somebody else",
                    "This person turned out to be another who is known already. Load the review again and choose that one.");
        }
        return offender;
    }

    private Offender newOffender() {
        Offender offender = new Offender(Ids.next(clock), clock.instant());
        thefts.add(offender);
        return offender;
    }

    private Review done(Review review, String action, Map<String, Object> detail) {
        audit.record(review.storeId(), action, review.alertId(), detail);
        outbox.tell(Persona.Role.REVIEW, review.storeId(), "review", review.id(), false);
        if (review.state() == Review.State.APPROVED || review.state() == Review.State.REJECTED) {
            outbox.tell(Persona.Role.STORE, review.storeId(), "alert", review.alertId(), false);
        }
        return review;
    }

    private UUID actor() {
        return transactions.current().accountId();
    }
}
