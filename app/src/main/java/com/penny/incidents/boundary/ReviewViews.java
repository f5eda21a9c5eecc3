package com.penny.incidents.boundary;

import com.penny.incidents.boundary.AlertViews.CameraName;
import com.penny.incidents.boundary.AlertViews.ClipFacts;
import com.penny.incidents.boundary.AlertViews.Frame;
import com.penny.incidents.boundary.AlertViews.PersonName;
import com.penny.incidents.boundary.AlertViews.Recording;
import com.penny.incidents.boundary.AlertViews.RecordingLabel;
import com.penny.incidents.boundary.AlertViews.Sample;
import com.penny.incidents.boundary.AlertViews.TrackView;
import com.penny.incidents.boundary.AlertViews.ZoneView;
import com.penny.incidents.entity.Review;
import com.penny.kernel.Interval;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes in which reviews are told. No amount, debt or payment stands in any of them. */
final class ReviewViews {

    private ReviewViews() {}

    public record StoreName(UUID id, String name) {}

    /**
     * @param mine whether the caller holds the claim
     * @param putBack how many reviewers have put it back
     */
    @Schema(name = "ReviewItem")
    public record Item(
            UUID id,
            UUID alertId,
            StoreName store,
            CameraName camera,
            Instant confirmedAt,
            Instant dueAt,
            int score,
            String sentence,
            @Schema(nullable = true) String thumbnailUrl,
            @Schema(nullable = true) PersonName claimedBy,
            @Schema(nullable = true) Instant claimedUntil,
            boolean mine,
            long putBack,
            Review.State state) {}

    /**
     * @param pending how many wait that the caller has not put back
     * @param putBack how many the caller has put back and may still take
     * @param secondReadings how many decided ones wait for the caller to read again
     */
    @Schema(name = "ReviewPage")
    public record Page(
            List<Item> items,
            @Schema(nullable = true) String next,
            long pending,
            long putBack,
            long secondReadings,
            String liveCursor) {}

    public record Model(String name, String version, String sha256) {}

    /** What the person detector saw at one moment, before tracking. */
    public record Detections(int tMs, List<Double> scores) {}

    /** A person whom the incident may be linked to. */
    public record Candidate(
            UUID offenderId,
            String reference,
            @Schema(nullable = true) String thumbnailUrl,
            long incidents,
            Instant lastIncidentAt,
            String storeName) {}

    /**
     * Without the note that the store's staff may have left: it is theirs, and may name an amount.
     *
     * @param recording what is shown of the clip below
     * @param recordings all recordings of the event in the order of time; empty where it is one alone
     */
    @Schema(name = "ReviewEvidence")
    public record Evidence(
            Recording recording,
            List<RecordingLabel> recordings,
            ClipFacts clip,
            @Schema(nullable = true) String posterUrl,
            List<TrackView> tracks,
            List<Sample> timeline,
            List<ZoneView> zones,
            List<Frame> frames,
            List<Model> models,
            List<Detections> detector,
            long analysisMs) {}

    /**
     * By which law it is judged where it was.
     *
     * @param country ISO 3166-1
     * @param text where that law speaks of theft, in its own words; null where that is not on file
     */
    @Schema(name = "LawOfTheft")
    public record LawView(
            String country, @Schema(nullable = true) String text) {}

    /**
     * @param own whether the caller confirmed the incident in the store and so cannot decide
     * @param law null where the store has not said where it is
     */
    @Schema(name = "ReviewDetail")
    public record Detail(
            Item review,
            Evidence evidence,
            String confirmedByInitials,
            boolean own,
            @Schema(nullable = true) LawView law,
            List<Candidate> candidates) {}

    /** A decided review that the caller is asked to read again; how it was decided is not told. */
    @Schema(name = "SecondReading")
    public record Reading(
            UUID reviewId, StoreName store, CameraName camera, Instant confirmedAt, Instant askedAt, String sentence) {}

    @Schema(name = "SecondReadingPage")
    public record ReadingPage(
            List<Reading> items, @Schema(nullable = true) String next) {}

    @Schema(name = "SecondReadingDetail")
    public record ReadingDetail(Reading reading, Evidence evidence) {}

    /**
     * How often others read a reviewer's decisions as they did themselves.
     *
     * @param mine whether it is the caller
     * @param read by somebody who could tell
     * @param unclear by somebody who could not
     * @param share of those read, 0 to 1; null of none
     */
    @Schema(name = "ReaderAgreement")
    public record AgreementView(
            PersonName reviewer,
            boolean mine,
            long read,
            long agreed,
            long unclear,
            @Schema(nullable = true) Interval share) {}

    /** @param days of readings that count */
    @Schema(name = "ReaderAgreements")
    public record Agreements(int days, List<AgreementView> items) {}
}
