package com.penny.network.entity;

import com.penny.incidents.Severity;
import com.penny.incidents.Sightings.Worth;
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

/** One version of a policy of the network. What it says is never changed; it is proposed, switched on by somebody else, and ended. */
@Entity
@DynamicUpdate
@Table(name = "network_policy_version")
public class PolicyVersion {

    @Schema(name = "PolicyState")
    public enum State {
        PROPOSED,
        ACTIVE,
        /** Dropped before it was switched on, replaced, or switched off. */
        ENDED
    }

    /**
     * What a policy says.
     *
     * @param regionId where it holds; null for everywhere
     * @param reachKm how far from one of the incidents' stores the person is known; null for all of the region
     * @param worth what at least was taken in an incident that counts; null where that does not matter
     */
    public record Terms(
            String name,
            int stores,
            int withinDays,
            UUID regionId,
            Integer reachKm,
            Severity severity,
            Worth worth,
            int lastsMonths,
            Action action) {}

    @Id
    private UUID id;

    @Column(name = "policy_id")
    private UUID policyId;

    private int version;

    private String name;

    private int stores;

    @Column(name = "within_days")
    private int withinDays;

    @Column(name = "region_id")
    private UUID regionId;

    @Column(name = "reach_km")
    private Integer reachKm;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Severity severity;

    @Column(name = "value_minor")
    private Long valueMinor;

    @Column(name = "value_currency", columnDefinition = "char(3)")
    @JdbcTypeCode(SqlTypes.CHAR)
    private String valueCurrency;

    @Column(name = "lasts_months")
    private int lastsMonths;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Action action;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(insertable = false)
    private State state = State.PROPOSED;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "activated_by", insertable = false)
    private UUID activatedBy;

    @Column(name = "activated_at", insertable = false)
    private Instant activatedAt;

    @Column(name = "ended_by", insertable = false)
    private UUID endedBy;

    @Column(name = "ended_at", insertable = false)
    private Instant endedAt;

    protected PolicyVersion() {}

    public PolicyVersion(UUID id, UUID policyId, int version, Terms terms, UUID proposedBy, Instant proposedAt) {
        this.id = id;
        this.policyId = policyId;
        this.version = version;
        this.name = terms.name();
        this.stores = terms.stores();
        this.withinDays = terms.withinDays();
        this.regionId = terms.regionId();
        this.reachKm = terms.reachKm();
        this.severity = terms.severity();
        this.valueMinor = terms.worth() == null ? null : terms.worth().minor();
        this.valueCurrency = terms.worth() == null ? null : terms.worth().currency();
        this.lastsMonths = terms.lastsMonths();
        this.action = terms.action();
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    public void activate(UUID by, Instant at) {
        state = State.ACTIVE;
        activatedBy = by;
        activatedAt = at;
    }

    public void end(UUID by, Instant at) {
        state = State.ENDED;
        endedBy = by;
        endedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID policyId() {
        return policyId;
    }

    /** From 1. */
    public int version() {
        return version;
    }

    public Terms terms() {
        return new Terms(name, stores, withinDays, regionId, reachKm, severity, worth(), lastsMonths, action);
    }

    public String name() {
        return name;
    }

    public int stores() {
        return stores;
    }

    public int withinDays() {
        return withinDays;
    }

    public UUID regionId() {
        return regionId;
    }

    public Integer reachKm() {
        return reachKm;
    }

    public Severity severity() {
        return severity;
    }

    public Worth worth() {
        return valueMinor == null ? null : new Worth(valueMinor, valueCurrency);
    }

    public int lastsMonths() {
        return lastsMonths;
    }

    public Action action() {
        return action;
    }

    public State state() {
        return state;
    }

    /** Null for one that came with Penny. */
    public UUID proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public UUID activatedBy() {
        return activatedBy;
    }

    public Instant activatedAt() {
        return activatedAt;
    }

    public UUID endedBy() {
        return endedBy;
    }

    public Instant endedAt() {
        return endedAt;
    }
}
