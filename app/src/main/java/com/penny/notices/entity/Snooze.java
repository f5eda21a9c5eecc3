package com.penny.notices.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A camera of which nobody is told for a while. */
@Entity
@DynamicUpdate
@IdClass(Snooze.Of.class)
@Table(name = "camera_snooze")
public class Snooze {

    /** Which camera. */
    public record Of(UUID storeId, UUID cameraId) implements Serializable {}

    @Id
    @Column(name = "store_id")
    private UUID storeId;

    @Id
    @Column(name = "camera_id")
    private UUID cameraId;

    private Instant until;

    @Column(name = "snoozed_by")
    private UUID snoozedBy;

    @Column(name = "snoozed_at")
    private Instant snoozedAt;

    protected Snooze() {}

    public Snooze(UUID storeId, UUID cameraId) {
        this.storeId = storeId;
        this.cameraId = cameraId;
    }

    public void sleep(Instant ends, UUID by, Instant now) {
        until = ends;
        snoozedBy = by;
        snoozedAt = now;
    }

    public UUID cameraId() {
        return cameraId;
    }

    public Instant until() {
        return until;
    }

    public UUID snoozedBy() {
        return snoozedBy;
    }
}
