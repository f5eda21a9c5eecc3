package com.penny.incidents.boundary;

import com.penny.incidents.entity.Alert;
import com.penny.incidents.entity.Alert.DismissReason;
import com.penny.kernel.Money;
import com.penny.vision.messages.SignalKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes in which alerts are told. All coordinates are fractions of the picture, 0 to 1. */
final class AlertViews {

    private AlertViews() {}

    public record CameraName(UUID id, String name) {}

    public record PersonName(String name, String initials) {}

    /** @param points this part's share of the score */
    public record Part(String name, int points) {}

    public record SignalSpan(SignalKind kind, int trackId, int startMs, int endMs) {}

    /** One of several recordings of an event. */
    public record RecordingLabel(
            UUID id,
            Instant occurredAt,
            int score,
            String sentence,
            @Schema(nullable = true) String thumbnailUrl) {}

    /**
     * An alert as a card. What was seen, and how sure, is that of its strongest recording.
     *
     * @param shownId the recording that the card shows
     * @param recordings all recordings of the event in the order of time; empty where it is one alone
     * @param people the most in one recording
     * @param test whether it came of a test clip, from which nothing follows
     * @param mentionsYou whether a comment asks the reader to look
     */
    @Schema(name = "Alert")
    public record Card(
            UUID id,
            CameraName camera,
            Instant occurredAt,
            Instant raisedAt,
            int score,
            int threshold,
            List<Part> parts,
            String sentence,
            List<SignalSpan> signals,
            Alert.Status status,
            int people,
            List<String> thumbnailUrls,
            @Schema(nullable = true) String previewUrl,
            int durationMs,
            @Schema(nullable = true) PersonName takenBy,
            @Schema(nullable = true) Instant takenAt,
            @Schema(nullable = true) Alert.Response takenAs,
            @Schema(nullable = true) Instant unansweredAt,
            @Schema(nullable = true) PersonName decidedBy,
            @Schema(nullable = true) Instant decidedAt,
            @Schema(nullable = true) Money value,
            @Schema(nullable = true) Instant undoUntil,
            @Schema(nullable = true) DismissReason dismissReason,
            boolean test,
            boolean mentionsYou,
            UUID shownId,
            List<RecordingLabel> recordings) {}

    @Schema(name = "AlertPage")
    public record Page(
            List<Card> items, @Schema(nullable = true) String next, String liveCursor) {}

    public record ClipFacts(int width, int height, double fps, int durationMs, String sha256, long sizeBytes) {}

    public record Box(int tMs, double x, double y, double w, double h, double confidence) {}

    /** @param points 17 COCO keypoints as [x, y, confidence] */
    public record Pose(int tMs, List<List<Double>> points) {}

    public record TrackView(int id, boolean subject, List<Box> boxes, List<Pose> poses) {}

    public record Sample(int tMs, int total, int behaviour, int object, int motion, int person) {}

    public record ZoneView(UUID id, String kind, List<List<Double>> points) {}

    @Schema(name = "LossItem")
    public record Item(String name, int quantity, Money unitPrice) {}

    /** @param mentions names of colleagues whom it asks to look */
    public record Comment(UUID id, PersonName author, Instant at, String text, List<String> mentions) {}

    /** What was seen in one recording. */
    public record Recording(
            UUID id,
            Instant occurredAt,
            int score,
            int threshold,
            List<Part> parts,
            String sentence,
            List<SignalSpan> signals) {}

    /** Everything that the viewer shows of an alert, or of one recording of it. */
    @Schema(name = "AlertDetail")
    public record Detail(
            Card alert,
            Recording recording,
            ClipFacts clip,
            @Schema(nullable = true) String posterUrl,
            List<Item> items,
            @Schema(nullable = true) String note,
            List<TrackView> tracks,
            List<Sample> timeline,
            List<ZoneView> zones,
            List<Comment> comments) {}

    public record Frame(UUID id, int tMs, String url) {}

    @Schema(name = "FrameStrip")
    public record Strip(List<Frame> frames) {}

    public record ClipView(String url, Instant expiresAt) {}
}
