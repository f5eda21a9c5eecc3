package com.penny.stores.entity;

import com.penny.stores.Stores;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

@Entity
@DynamicUpdate
@Table(name = "store")
public class StoreRecord {

    /** Alerts from here up, until the store moves its own line. */
    private static final int DEFAULT_SENSITIVITY = 50;

    /** A tenth of what is recovered. */
    private static final int DEFAULT_COMMISSION = 1_000;

    /** Answers in the whole of the European Union, and in many countries beside it. */
    private static final String DEFAULT_POLICE_NUMBER = "112";

    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisationId;

    private String name;
    private String address;

    @Column(name = "time_zone")
    private String timeZone;

    private String currency;
    private int sensitivity;

    @Column(name = "commission_basis_points")
    private int commissionBasisPoints;

    @Column(name = "police_number")
    private String policeNumber;

    private String operator;

    @Column(name = "live_at")
    private Instant liveAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected StoreRecord() {}

    public StoreRecord(Stores.NewStore store, UUID organisationId, Instant createdAt) {
        this.id = store.id();
        this.organisationId = organisationId;
        this.name = store.name();
        this.address = store.address();
        this.timeZone = store.timeZone();
        this.currency = store.currency();
        this.sensitivity = DEFAULT_SENSITIVITY;
        this.commissionBasisPoints = DEFAULT_COMMISSION;
        this.policeNumber = DEFAULT_POLICE_NUMBER;
        this.operator = store.organisation();
        this.liveAt = store.live() ? createdAt : null;
        this.createdAt = createdAt;
    }

    void callPoliceAt(String number) {
        policeNumber = number;
    }

    public Stores.StoreFacts facts() {
        return new Stores.StoreFacts(
                id,
                name,
                address,
                timeZone,
                currency,
                sensitivity,
                commissionBasisPoints,
                policeNumber,
                operator,
                liveAt);
    }
}
