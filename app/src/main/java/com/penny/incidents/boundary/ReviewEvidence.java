package com.penny.incidents.boundary;

import com.penny.evidence.Links;
import com.penny.incidents.boundary.AlertViews.ClipFacts;
import com.penny.incidents.boundary.AlertViews.ClipView;
import com.penny.incidents.boundary.ReviewViews.Detections;
import com.penny.incidents.boundary.ReviewViews.Evidence;
import com.penny.incidents.boundary.ReviewViews.Model;
import com.penny.incidents.control.EventDesk;
import com.penny.incidents.control.Recordings;
import com.penny.incidents.entity.Alert;
import com.penny.incidents.entity.Alerts;
import com.penny.incidents.entity.Review;
import com.penny.tenancy.Transactions;
import com.penny.vision.messages.Analysis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** What reviewers are shown of an incident: the evidence with everything the analyser made of it. */
@ApplicationScoped
public class ReviewEvidence {

    @Inject
    Alerts alerts;

    @Inject
    EventDesk events;

    @Inject
    AlertCards cards;

    @Inject
    AnalysisViews analyses;

    @Inject
    Links links;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** @param recording one of the event's, or null for the one of the alert */
    Evidence of(Review review, UUID recording) {
        Recordings event = events.recordings(alerts.byId(review.alertId()));
        Alert alert = event.of(recording);
        Analysis analysis = analyses.analysis(alert.id());
        return new Evidence(
                AlertCards.recording(alert),
                cards.labels(event),
                new ClipFacts(
                        alert.width(),
                        alert.height(),
                        alert.fps(),
                        alert.durationMs(),
                        alert.clipSha256(),
                        alert.clipSizeBytes()),
                analyses.poster(alert.id()),
                analyses.tracks(analysis),
                analyses.timeline(analysis),
                analyses.zones(alert.cameraId()),
                analyses.frames(alert.id()),
                analysis.models().stream()
                        .map(model -> new Model(model.name(), model.version(), model.sha256()))
                        .toList(),
                analysis.detector().stream()
                        .map(at -> new Detections(at.tMs(), at.scores()))
                        .toList(),
                analysis.timings().analysisMs());
    }

    /** A link to the clip, with the view on record. */
    ClipView open(Review review, UUID recording) {
        Alert alert = events.recordings(alerts.byId(review.alertId())).of(recording);
        return view(links.viewed(analyses.clip(alert.id()), review.storeId(), Links.Reason.REVIEW));
    }

    /** A link by which a screen loads the clip that it may show next. */
    ClipView ahead(Review review) {
        review.requireClaimable(transactions.current().accountId(), clock.instant());
        return view(links.ahead(analyses.clip(review.alertId()), review.storeId()));
    }

    private static ClipView view(Links.Link link) {
        return new ClipView(link.url(), link.expiresAt());
    }
}
