package com.penny.incidents.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That staff had a report for the police before them, and what they added to it. */
@Entity
@Immutable
@Table(name = "police_report")
public class PoliceReport {

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "alert_id")
    private UUID alertId;

    private int number;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    private String description;

    protected PoliceReport() {}

    /** @param description in the words of staff; null where they added none */
    public PoliceReport(UUID id, Alert alert, int number, UUID madeBy, Instant madeAt, String description) {
        this.id = id;
        this.storeId = alert.storeId();
        this.alertId = alert.id();
        this.number = number;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.description = description;
    }

    public UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    public UUID madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Null where staff added nothing. */
    public String description() {
        return description;
    }
}
