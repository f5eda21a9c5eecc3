package com.penny.recovery.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a store knows of a person linked to its own incidents: an opaque reference, a picture, counts. */
@Entity
@DynamicUpdate
@Table(name = "store_offender")
@IdClass(StoreOffender.Key.class)
public class StoreOffender {

    public record Key(UUID storeId, UUID offenderId) implements Serializable {}

    @Id
    @Column(name = "store_id")
    private UUID storeId;

    @Id
    @Column(name = "offender_id")
    private UUID offenderId;

    private String reference;

    @Column(name = "thumbnail_object_id")
    private UUID thumbnailObjectId;

    private int incidents;

    @Column(name = "last_incident_at")
    private Instant lastIncidentAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] formerly = {};

    protected StoreOffender() {}

    public StoreOffender(UUID storeId, UUID offenderId, String reference) {
        this.storeId = storeId;
        this.offenderId = offenderId;
        this.reference = reference;
    }

    /** Sets what the store's approved incidents add up to. */
    public void summarise(int count, Instant latest, UUID thumbnail) {
        incidents = count;
        lastIncidentAt = latest;
        thumbnailObjectId = thumbnail;
    }

    /** @param ids all that they were known by before */
    public void knownBefore(Collection<UUID> ids) {
        formerly = ids.stream().sorted().toArray(UUID[]::new);
    }

    /** Their id, and those that they were known by before. */
    public List<UUID> ids() {
        return Stream.concat(Stream.of(offenderId), Stream.of(formerly)).toList();
    }

    public UUID offenderId() {
        return offenderId;
    }

    public String reference() {
        return reference;
    }

    public int incidents() {
        return incidents;
    }

    public Instant lastIncidentAt() {
        return lastIncidentAt;
    }
}
