package com.penny.payments.entity;

import com.penny.payments.PayoutAccounts.Scheme;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A change of where a store is paid to, as everybody may see it: without the account's holder and number. */
@Entity
@Immutable
@Table(name = "payout_account")
public class PayoutAccount {

    /** How a change ended before it took effect. */
    @Schema(name = "PayoutChangeEnd")
    public enum End {
        /** An administrator has stopped it. */
        STOPPED,
        /** Another took its place. */
        REPLACED,
        /** Penny keeps everything as it was for a while. */
        HELD
    }

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    private int version;

    private UUID follows;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Scheme scheme;

    private String country;

    private String currency;

    private String ending;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "effective_at")
    private Instant effectiveAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "ended_as")
    private End endedAs;

    @Column(name = "ended_by")
    private UUID endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected PayoutAccount() {}

    public UUID id() {
        return id;
    }

    public UUID storeId() {
        return storeId;
    }

    public int version() {
        return version;
    }

    /** What was in force when it was asked for; null for a store's first. */
    public UUID follows() {
        return follows;
    }

    /** Null for a change to no account. */
    public MaskedAccount masked() {
        return scheme == null ? null : new MaskedAccount(scheme, country, currency, ending);
    }

    public UUID askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant effectiveAt() {
        return effectiveAt;
    }

    /** Null, as what follows, for one that was not ended. */
    public End endedAs() {
        return endedAs;
    }

    public UUID endedBy() {
        return endedBy;
    }

    public Instant endedAt() {
        return endedAt;
    }
}
