package com.penny.network.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one store sees of a listing: a copy of its own, with nothing in it that it may not know. */
@Entity
@DynamicUpdate
@Table(name = "network_entry")
@IdClass(Entry.Key.class)
public class Entry {

    public record Key(UUID storeId, UUID listingId) implements Serializable {}

    /**
     * A confirmed incident, without the store that it was in.
     *
     * @param here whether it was in the store that reads this
     * @param kilometres how far away it was, in whole ones and at least one; null here, and where a store does not say where it is
     */
    @Schema(name = "NetworkIncident")
    public record Incident(
            Instant occurredAt,
            String sentence,
            List<String> behaviours,
            boolean here,
            @Schema(nullable = true) Integer kilometres) {}

    @Id
    @Column(name = "store_id")
    private UUID storeId;

    @Id
    @Column(name = "listing_id")
    private UUID listingId;

    private String reference;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Incident> incidents;

    @Column(name = "incident_count")
    private int incidentCount;

    @Column(name = "here_count")
    private int hereCount;

    @Column(name = "store_count")
    private int storeCount;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] behaviours;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] pictures;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Action action;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "returned_at")
    private Instant returnedAt;

    @Column(name = "listed_at")
    private Instant listedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private int version;

    protected Entry() {}

    public Entry(UUID storeId, Listing listing) {
        this.storeId = storeId;
        this.listingId = listing.id();
        this.reference = listing.reference();
        this.listedAt = listing.listedAt();
    }

    /**
     * Says what the store sees from now on.
     *
     * @param newestFirst one or more
     * @param stores in how many they were
     * @param pictureIds evidence of this store
     */
    public void show(Listing listing, List<Incident> newestFirst, int stores, Action advice, List<UUID> pictureIds) {
        incidents = List.copyOf(newestFirst);
        incidentCount = newestFirst.size();
        hereCount = (int) newestFirst.stream().filter(Incident::here).count();
        storeCount = stores;
        behaviours = newestFirst.stream()
                .flatMap(incident -> incident.behaviours().stream())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toArray(String[]::new);
        pictures = pictureIds.toArray(UUID[]::new);
        action = advice;
        lastSeenAt = newestFirst.get(0).occurredAt();
        returnedAt = listing.returnedAt();
        expiresAt = listing.expiresAt();
        version = listing.version();
    }

    /** Says anew how far away the incidents were. */
    public void measure(List<Incident> newestFirst) {
        incidents = List.copyOf(newestFirst);
    }

    public UUID listingId() {
        return listingId;
    }

    public String reference() {
        return reference;
    }

    /** Newest first. */
    public List<Incident> incidents() {
        return List.copyOf(incidents);
    }

    public int incidentCount() {
        return incidentCount;
    }

    public int hereCount() {
        return hereCount;
    }

    public int storeCount() {
        return storeCount;
    }

    public List<String> behaviours() {
        return List.of(behaviours);
    }

    public List<UUID> pictures() {
        return List.of(pictures);
    }

    public Action action() {
        return action;
    }

    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    public Instant returnedAt() {
        return returnedAt;
    }

    public Instant listedAt() {
        return listedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** That of the listing when this was written. */
    public int version() {
        return version;
    }
}
