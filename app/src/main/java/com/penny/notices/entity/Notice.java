package com.penny.notices.entity;

import com.penny.notices.Notices.AlertNews;
import com.penny.notices.Notices.ReturnNews;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that a store was to be told. */
@Entity
@Immutable
@Table(name = "notice")
public class Notice {

    /** What is told. */
    @Schema(name = "NoticeKind")
    public enum Kind {
        ALERT,
        /** That there are so many that single ones are told no longer. */
        MANY,
        /** That nobody has taken an alert in time. */
        UNANSWERED,
        TEST,
        /** That a colleague asks somebody to look. */
        MENTION,
        /** That somebody who is known in the region was seen again nearby. */
        RETURN
    }

    /** Why nobody was told. */
    @Schema(name = "NoticeHeld")
    public enum Held {
        /** The same camera, shortly before. */
        COOLDOWN,
        SNOOZED,
        /** As many within an hour as the store wants to hear of. */
        BUDGET
    }

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    @Column(name = "alert_id")
    private UUID alertId;

    @Column(name = "camera_id")
    private UUID cameraId;

    @Column(name = "camera_name")
    private String cameraName;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private String seen;

    @Column(name = "listing_id")
    private UUID listingId;

    private String reference;

    private Integer kilometres;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Held held;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Notice() {}

    /** One that is of no alert. */
    public Notice(UUID id, UUID storeId, Kind kind, Instant createdAt) {
        this.id = id;
        this.storeId = storeId;
        this.kind = kind;
        this.createdAt = createdAt;
    }

    /** @param held null for one that is told */
    public Notice(UUID id, Kind kind, AlertNews alert, Held held, Instant createdAt) {
        this(id, alert.storeId(), kind, createdAt);
        this.alertId = alert.alertId();
        this.cameraId = alert.cameraId();
        this.cameraName = alert.cameraName();
        this.occurredAt = alert.occurredAt();
        this.seen = String.join(",", alert.seen());
        this.held = held;
    }

    /** @param held null for one that is told */
    public Notice(UUID id, ReturnNews news, Held held, Instant createdAt) {
        this(id, news.storeId(), Kind.RETURN, createdAt);
        this.listingId = news.listingId();
        this.reference = news.reference();
        this.occurredAt = news.occurredAt();
        this.kilometres = news.kilometres();
        this.held = held;
    }

    public UUID id() {
        return id;
    }

    public UUID storeId() {
        return storeId;
    }

    public Kind kind() {
        return kind;
    }

    /** Null, as the camera's name, for one that is of no alert. */
    public UUID alertId() {
        return alertId;
    }

    /** Null, as the next two, for all but a return. */
    public UUID listingId() {
        return listingId;
    }

    public String reference() {
        return reference;
    }

    /** How far away it was; null where that is not known. */
    public Integer kilometres() {
        return kilometres;
    }

    public String cameraName() {
        return cameraName;
    }

    /** Null for one that is of nothing that was seen. */
    public Instant occurredAt() {
        return occurredAt;
    }

    public List<String> seen() {
        return seen == null || seen.isEmpty() ? List.of() : List.of(seen.split(","));
    }

    /** Null for one that was told. */
    public Held held() {
        return held;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
