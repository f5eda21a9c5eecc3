package com.penny.network.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person who is known in a region, and the incidents and the rule that this rests on. */
@Entity
@DynamicUpdate
@Table(name = "network_listing")
public class Listing {

    public enum State {
        LISTED,
        /** Something that it rests on is disputed. */
        SUSPENDED,
        ENDED
    }

    @Id
    private UUID id;

    @Column(name = "offender_id")
    private UUID offenderId;

    @Column(name = "region_id")
    private UUID regionId;

    private String reference;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    private String rule;

    @Column(name = "theft_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] theftIds;

    private int version;

    @Column(name = "listed_at")
    private Instant listedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "returned_at")
    private Instant returnedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Listing() {}

    /** Somebody to be listed; of no store's business until {@link #rest} says what it rests on. */
    public Listing(UUID id, UUID offenderId, String reference, UUID regionId, String rule, Instant at) {
        this.id = id;
        this.offenderId = offenderId;
        this.reference = reference;
        this.regionId = regionId;
        this.rule = rule;
        this.theftIds = new UUID[0];
        this.listedAt = at;
        this.expiresAt = at;
        this.state = State.SUSPENDED;
    }

    /**
     * Says what it rests on from now on.
     *
     * @param latest when the latest of the incidents was; after the listing began it is a return
     * @return whether stores see something else now
     */
    public boolean rest(List<UUID> thefts, Instant latest, Instant expiry, State next) {
        UUID[] incidents = thefts.toArray(UUID[]::new);
        Instant returned = latest.isAfter(listedAt) ? latest : returnedAt;
        if (state == next && Arrays.equals(theftIds, incidents) && expiresAt.equals(expiry)) {
            return false;
        }
        theftIds = incidents;
        expiresAt = expiry;
        returnedAt = returned;
        state = next;
        version++;
        return true;
    }

    public void end(Instant at) {
        state = State.ENDED;
        endedAt = at;
        version++;
    }

    /** Whether stores may see it. */
    public boolean shown(Instant now) {
        return state == State.LISTED && now.isBefore(expiresAt);
    }

    public UUID id() {
        return id;
    }

    public UUID offenderId() {
        return offenderId;
    }

    public UUID regionId() {
        return regionId;
    }

    public String reference() {
        return reference;
    }

    public List<UUID> theftIds() {
        return List.of(theftIds);
    }

    /** Counts what was changed; what was read of an earlier version is old. */
    public int version() {
        return version;
    }

    public Instant listedAt() {
        return listedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant returnedAt() {
        return returnedAt;
    }
}
