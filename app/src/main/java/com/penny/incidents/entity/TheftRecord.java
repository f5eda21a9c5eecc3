package com.penny.incidents.entity;

import com.penny.incidents.Incidents.Theft;
import com.penny.incidents.Severity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The legal record of an approved incident: nothing of it is changed but that it may be overturned, once. */
@Entity
@Immutable
@Table(name = "theft")
public class TheftRecord {

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "alert_id")
    private UUID alertId;

    @Column(name = "offender_id")
    private UUID offenderId;

    @Column(name = "camera_id")
    private UUID cameraId;

    @Column(name = "camera_name")
    private String cameraName;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private String sentence;

    private UUID[] recordings;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] behaviours;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Severity severity;

    @Column(name = "confirmed_by")
    private UUID confirmedBy;

    @Column(name = "approved_by")
    private UUID approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    private String country;

    private String law;

    @Column(name = "law_note")
    private String lawNote;

    @Column(name = "bundle_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] bundleIds;

    @Column(name = "overturned_at", insertable = false)
    private Instant overturnedAt;

    protected TheftRecord() {}

    /**
     * What a reviewer makes of it.
     *
     * @param country where it was, ISO 3166-1; null where the store has not said
     * @param law by which it is judged there; null where that is not on file
     * @param lawNote what the reviewer says to that, or null
     * @param bundleIds the evidence as it stood, sealed
     */
    public record Judgement(Severity severity, String country, String law, String lawNote, List<UUID> bundleIds) {}

    /** @param recordings alerts whose clips show it, in the order of time */
    public TheftRecord(
            UUID id,
            Review review,
            List<Alert> recordings,
            UUID offenderId,
            Judgement judgement,
            UUID approvedBy,
            Instant approvedAt) {
        this.id = id;
        this.storeId = review.storeId();
        this.alertId = review.alertId();
        this.offenderId = offenderId;
        this.cameraId = review.cameraId();
        this.cameraName = review.cameraName();
        this.occurredAt = review.occurredAt();
        this.sentence = review.sentence();
        this.recordings = recordings.stream().map(Alert::id).toArray(UUID[]::new);
        this.behaviours = recordings.stream()
                .flatMap(recording -> recording.signals().stream())
                .map(signal -> signal.kind().name())
                .distinct()
                .sorted()
                .toArray(String[]::new);
        this.severity = judgement.severity();
        this.country = judgement.country();
        this.law = judgement.law();
        this.lawNote = judgement.lawNote();
        this.bundleIds = judgement.bundleIds().toArray(UUID[]::new);
        this.confirmedBy = review.confirmedBy();
        this.approvedBy = approvedBy;
        this.approvedAt = approvedAt;
    }

    public Judgement judgement() {
        return new Judgement(severity, country, law, lawNote, List.of(bundleIds));
    }

    public Theft theft() {
        return new Theft(
                id,
                storeId,
                alertId,
                recordings.length == 0 ? List.of(alertId) : List.of(recordings),
                offenderId,
                cameraId,
                cameraName,
                occurredAt,
                sentence,
                List.of(behaviours),
                overturnedAt != null);
    }

    public UUID id() {
        return id;
    }
}
