package com.penny.incidents.entity;

import com.penny.detection.SuspicionRaised;
import com.penny.kernel.Problem;
import com.penny.vision.messages.ScorePart;
import com.penny.vision.messages.Signal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that a store may want to look at, and what its staff decided. Callers hold the row's lock to change it. */
@Entity
@DynamicUpdate
@Table(name = "alert")
public class Alert {

    /** How long a decision can be taken back: longer than the bar that offers it stays on the screen. */
    static final Duration UNDO = Duration.ofSeconds(10);

    @Schema(name = "AlertStatus")
    public enum Status {
        NEW,
        PENDING_REVIEW,
        CONFIRMED,
        DISMISSED
    }

    /** How somebody looks after an alert, before anything is decided. */
    @Schema(name = "AlertResponse")
    public enum Response {
        /** Keeps an eye on it. */
        OBSERVING,
        /** Goes there and offers help. */
        OFFERING_SERVICE
    }

    /** Why an alert is dismissed; {@code REJECTED} and {@code OVERTURNED} are Penny's words, {@code TEST} nobody's. */
    public enum DismissReason {
        NOTHING_HAPPENED,
        PAID,
        STAFF,
        PUT_BACK,
        OTHER,
        REJECTED,
        /** It was confirmed twice, and a dispute showed that it does not stand. */
        OVERTURNED,
        /** An administrator tried a camera. */
        TEST;

        /** Whether staff may choose it. */
        public boolean ofStaff() {
            return this != REJECTED && this != OVERTURNED && this != TEST;
        }
    }

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "camera_id")
    private UUID cameraId;

    @Column(name = "camera_name")
    private String cameraName;

    @Column(name = "clip_id")
    private UUID clipId;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "raised_at")
    private Instant raisedAt;

    private int score;
    private int threshold;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ScorePart> parts;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Signal> signals;

    private String sentence;
    private int people;

    @Column(name = "duration_ms")
    private int durationMs;

    private int width;
    private int height;
    private double fps;

    @Column(name = "clip_sha256")
    private String clipSha256;

    @Column(name = "clip_size_bytes")
    private long clipSizeBytes;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Status status;

    @Column(name = "taken_by")
    private UUID takenBy;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "taken_as")
    private Response takenAs;

    @Column(name = "unanswered_at")
    private Instant unansweredAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "undo_until")
    private Instant undoUntil;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "dismiss_reason")
    private DismissReason dismissReason;

    private String note;

    private boolean test;

    @Column(name = "event_id")
    private UUID eventId;

    protected Alert() {}

    public Alert(SuspicionRaised suspicion, String cameraName, Instant raisedAt) {
        this.id = suspicion.alertId();
        this.storeId = suspicion.storeId();
        this.cameraId = suspicion.cameraId();
        this.cameraName = cameraName;
        this.clipId = suspicion.clipId();
        this.occurredAt = suspicion.recordedAt();
        this.raisedAt = raisedAt;
        this.score = suspicion.analysis().score();
        this.threshold = suspicion.threshold();
        this.parts = suspicion.analysis().parts();
        this.signals = suspicion.analysis().signals();
        this.sentence = suspicion.analysis().sentence();
        this.people = suspicion.analysis().people();
        this.durationMs = suspicion.analysis().clip().durationMs();
        this.width = suspicion.analysis().clip().width();
        this.height = suspicion.analysis().clip().height();
        this.fps = suspicion.analysis().clip().fps();
        this.clipSha256 = suspicion.clipSha256();
        this.clipSizeBytes = suspicion.clipSizeBytes();
        this.status = Status.NEW;
        this.test = suspicion.test();
    }

    /** Stands behind another card, as one more recording of the same event. */
    public void join(Alert card) {
        eventId = card.id;
    }

    /** Is a card of its own again, as long as nobody has decided on the one that it stood behind. */
    public void separateFrom(Alert card) {
        card.requireNew();
        eventId = null;
    }

    /** What was decided on the card holds for the recordings behind it. */
    public void follow(Alert card) {
        status = card.status;
        decidedBy = card.decidedBy;
        decidedAt = card.decidedAt;
        dismissReason = card.dismissReason;
    }

    /** @param as how; null for somebody who only says that it is theirs */
    public void take(UUID by, Response as, Instant now) {
        requireNew();
        if (takenBy != null && !takenBy.equals(by)) {
            throw Problem.conflict("alert-taken", "Already taken", "A colleague is looking after this one.");
        }
        takenAt = takenBy == null ? now : takenAt;
        takenBy = by;
        takenAs = as;
    }

    public void release(UUID by) {
        requireNew();
        if (by.equals(takenBy)) {
            takenBy = null;
            takenAt = null;
            takenAs = null;
        }
    }

    public void confirm(UUID by, String withNote, Instant now) {
        requireNew();
        requireReal();
        decide(Status.PENDING_REVIEW, by, withNote, now);
    }

    public void dismiss(UUID by, DismissReason reason, String withNote, Instant now) {
        requireNew();
        decide(Status.DISMISSED, by, withNote, now);
        dismissReason = test ? DismissReason.TEST : reason;
    }

    /** Takes the decision back, by the one who made it, within seconds, and not once Penny has decided too. */
    public void undo(UUID by, Instant now) {
        boolean own =
                status == Status.PENDING_REVIEW || status == Status.DISMISSED && (test || dismissReason.ofStaff());
        if (!own || undoUntil == null || now.isAfter(undoUntil) || !by.equals(decidedBy)) {
            throw Problem.conflict(
                    "too-late",
                    "Too late to undo",
                    "The decision stands. Write a comment if it needs to be corrected.");
        }
        status = Status.NEW;
        decidedBy = null;
        decidedAt = null;
        undoUntil = null;
        dismissReason = null;
        note = null;
    }

    /** Notes that nobody has taken it yet; false where somebody has, or it was noted before. */
    public boolean unanswered(Instant now) {
        boolean waits = status == Status.NEW && takenBy == null && unansweredAt == null;
        unansweredAt = waits ? now : unansweredAt;
        return waits;
    }

    /** Penny's reviewer agrees with the store. */
    public void approved() {
        status = Status.CONFIRMED;
    }

    /** Penny's reviewer does not agree. */
    public void rejected() {
        status = Status.DISMISSED;
        dismissReason = DismissReason.REJECTED;
    }

    /** A dispute has shown that both were wrong. */
    public void overturned() {
        status = Status.DISMISSED;
        dismissReason = DismissReason.OVERTURNED;
    }

    private void decide(Status decision, UUID by, String withNote, Instant now) {
        status = decision;
        takenAt = takenBy == null ? now : takenAt;
        takenBy = takenBy == null ? by : takenBy;
        decidedBy = by;
        decidedAt = now;
        undoUntil = now.plus(UNDO);
        note = withNote;
    }

    /** @throws Problem 409 for what came of a test clip: nothing follows from it */
    public void requireReal() {
        if (test) {
            throw Problem.conflict(
                    "alert-of-a-test",
                    "Only a test",
                    "This alert came of a test clip, so nothing follows from it. Put it away when you have seen enough.");
        }
    }

    private void requireNew() {
        if (status != Status.NEW) {
            throw Problem.conflict(
                    "alert-decided", "Already decided", "Somebody decided this alert before you. Look at it again.");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID storeId() {
        return storeId;
    }

    public UUID cameraId() {
        return cameraId;
    }

    public String cameraName() {
        return cameraName;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public int score() {
        return score;
    }

    public int threshold() {
        return threshold;
    }

    public List<ScorePart> parts() {
        return parts;
    }

    public List<Signal> signals() {
        return signals;
    }

    public String sentence() {
        return sentence;
    }

    public int people() {
        return people;
    }

    public int durationMs() {
        return durationMs;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public double fps() {
        return fps;
    }

    public String clipSha256() {
        return clipSha256;
    }

    public long clipSizeBytes() {
        return clipSizeBytes;
    }

    public Status status() {
        return status;
    }

    public UUID takenBy() {
        return takenBy;
    }

    /** Null while nobody has it, and for what was taken before this was written down. */
    public Instant takenAt() {
        return takenAt;
    }

    /** Null while nobody has it, or nobody has said how. */
    public Response takenAs() {
        return takenAs;
    }

    /** Null where it was taken in time, or nobody wants to be told. */
    public Instant unansweredAt() {
        return unansweredAt;
    }

    public UUID decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public Instant undoUntil() {
        return undoUntil;
    }

    public DismissReason dismissReason() {
        return dismissReason;
    }

    /** Whether it came of a clip that an administrator sent to try a camera. */
    public boolean test() {
        return test;
    }

    public String note() {
        return note;
    }

    /** The card that it stands behind, or itself. */
    public UUID cardId() {
        return eventId == null ? id : eventId;
    }

    /** The card that it stands behind; null for a card. */
    public UUID eventId() {
        return eventId;
    }
}
