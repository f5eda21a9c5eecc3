package com.penny.detection.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A clip from receipt to its end: an alert, nothing, or a failure with a reason. */
@Entity
@DynamicUpdate
@Table(name = "clip")
public class Clip {

    @Schema(name = "ClipState")
    public enum State {
        RECEIVED,
        ALERT,
        QUIET,
        FAILED
    }

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "camera_id")
    private UUID cameraId;

    private String sha256;

    @Column(name = "size_bytes")
    private long sizeBytes;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "object_id")
    private UUID objectId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    private int attempts;

    private boolean test;

    @Column(name = "failure_code")
    private String failureCode;

    @Column(name = "failure_detail")
    private String failureDetail;

    private Integer score;

    @Column(name = "alert_id")
    private UUID alertId;

    @Column(name = "analysed_at")
    private Instant analysedAt;

    protected Clip() {}

    /** Counts a try of the vision process. */
    public void attempt() {
        attempts++;
    }

    public void becomeAlert(UUID alert, int withScore, Instant now) {
        state = State.ALERT;
        alertId = alert;
        score = withScore;
        analysedAt = now;
    }

    /** Under the store's line: nothing of it is kept but the count. */
    public void becomeQuiet(int withScore, Instant now) {
        state = State.QUIET;
        score = withScore;
        objectId = null;
        analysedAt = now;
    }

    public void fail(String code, String detail, Instant now) {
        state = State.FAILED;
        failureCode = code;
        failureDetail = detail;
        objectId = null;
        analysedAt = now;
    }

    public boolean waiting() {
        return state == State.RECEIVED;
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

    public String sha256() {
        return sha256;
    }

    public long sizeBytes() {
        return sizeBytes;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public UUID objectId() {
        return objectId;
    }

    public State state() {
        return state;
    }

    /** Whether an administrator sent it to try the camera. */
    public boolean test() {
        return test;
    }

    public int attempts() {
        return attempts;
    }

    public String failureDetail() {
        return failureDetail;
    }

    public Integer score() {
        return score;
    }

    public UUID alertId() {
        return alertId;
    }

    public Instant analysedAt() {
        return analysedAt;
    }
}
