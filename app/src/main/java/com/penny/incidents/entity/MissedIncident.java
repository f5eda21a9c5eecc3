package com.penny.incidents.entity;

import com.penny.incidents.Incidents.Loss;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What staff saw and no camera told of: never changed, and nothing follows from it for anybody. */
@Entity
@Immutable
@Table(name = "missed_incident")
@IdClass(MissedIncident.Key.class)
public class MissedIncident {

    public record Key(UUID storeId, UUID id) implements Serializable {}

    @Id
    @Column(name = "store_id")
    private UUID storeId;

    @Id
    private UUID id;

    @Column(name = "camera_id")
    private UUID cameraId;

    @Column(name = "camera_name")
    private String cameraName;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private String seen;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Loss> items;

    @Column(name = "reported_by")
    private UUID reportedBy;

    @Column(name = "reported_at")
    private Instant reportedAt;

    protected MissedIncident() {}

    public UUID id() {
        return id;
    }

    /** Null where no camera looks. */
    public UUID cameraId() {
        return cameraId;
    }

    public String cameraName() {
        return cameraName;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public String seen() {
        return seen;
    }

    public List<Loss> items() {
        return items;
    }

    public UUID reportedBy() {
        return reportedBy;
    }

    public Instant reportedAt() {
        return reportedAt;
    }
}
