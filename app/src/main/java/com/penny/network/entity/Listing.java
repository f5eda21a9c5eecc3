package com.penny.network.entity;

import com.penny.incidents.Sightings.Sighting;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person who is known in a region, and the incidents and the rule that this rests on. */
@Entity
@DynamicUpdate
@Table(name = "network_listing")
public class Listing {

    @Schema(name = "ListingState")
    public enum State {
        LISTED,
        /** Something that it rests on is disputed, or the person is held. */
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

    @Column(name = "policy_version_id")
    private UUID policyVersionId;

    @Column(name = "theft_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] theftIds;

    @Column(name = "store_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] storeIds;

    private int version;

    @Column(name = "listed_at")
    private Instant listedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "returned_at")
    private Instant returnedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** Whether what it rested on counts for no other. */
    private boolean spent;

    protected Listing() {}

    /** Somebody to be listed; of no store's business until {@link #rest} says what it rests on. */
    public Listing(UUID id, UUID offenderId, String reference, UUID regionId, Instant at) {
        this.id = id;
        this.offenderId = offenderId;
        this.reference = reference;
        this.regionId = regionId;
        this.theftIds = new UUID[0];
        this.storeIds = new UUID[0];
        this.listedAt = at;
        this.expiresAt = at;
        this.state = State.SUSPENDED;
    }

    /**
     * Says what it rests on from now on.
     *
     * @param policy the version of a policy that they meet
     * @param oldestFirst one or more; the latest of them is a return where it was after the listing began
     * @return whether stores see something else now
     */
    public boolean rest(UUID policy, List<Sighting> oldestFirst, Instant expiry, State next) {
        UUID[] incidents = oldestFirst.stream().map(Sighting::theftId).toArray(UUID[]::new);
        Instant latest = oldestFirst.get(oldestFirst.size() - 1).at();
        Instant returned = latest.isAfter(listedAt) ? latest : returnedAt;
        if (state == next
                && policy.equals(policyVersionId)
                && Arrays.equals(theftIds, incidents)
                && expiresAt.equals(expiry)) {
            return false;
        }
        policyVersionId = policy;
        theftIds = incidents;
        storeIds = oldestFirst.stream().map(Sighting::storeId).distinct().toArray(UUID[]::new);
        expiresAt = expiry;
        returnedAt = returned;
        state = next;
        version++;
        return true;
    }

    /** What it shows has changed, though not what it rests on. */
    public void redraw() {
        version++;
    }

    /** @param itsTimeIsOver whether what it rested on counts for no other */
    public void end(Instant at, boolean itsTimeIsOver) {
        state = State.ENDED;
        endedAt = at;
        spent = itsTimeIsOver;
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

    /** Of which stores the incidents are. */
    public List<UUID> storeIds() {
        return List.of(storeIds);
    }

    /** The version of a policy that it was weighed by last. */
    public UUID policyVersionId() {
        return policyVersionId;
    }

    public State state() {
        return state;
    }

    /** Null for one that has not ended. */
    public Instant endedAt() {
        return endedAt;
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
