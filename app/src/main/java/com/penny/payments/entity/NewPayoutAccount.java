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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A change of where a store is paid to, as it is entered: written once, and never read back by whoever writes it. */
@Entity
@Table(name = "payout_account")
public class NewPayoutAccount {

    @Id
    private UUID id;

    @Column(name = "store_id", updatable = false)
    private UUID storeId;

    @Column(updatable = false)
    private int version;

    @Column(updatable = false)
    private UUID follows;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private Scheme scheme;

    @Column(updatable = false)
    private String country;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private String ending;

    @Column(updatable = false)
    private byte[] holder;

    @Column(updatable = false)
    private byte[] details;

    @Column(name = "asked_by", updatable = false)
    private UUID askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "effective_at", updatable = false)
    private Instant effectiveAt;

    protected NewPayoutAccount() {}

    /** To no account, unless {@link #to} one. @param before the store's latest change, or null */
    public NewPayoutAccount(UUID id, UUID storeId, PayoutAccount before, UUID askedBy) {
        this.id = id;
        this.storeId = storeId;
        this.version = before == null ? 1 : before.version() + 1;
        this.askedBy = askedBy;
    }

    /** @param sealedHolder and the number, sealed for this row */
    public NewPayoutAccount to(MaskedAccount masked, byte[] sealedHolder, byte[] sealedDetails) {
        scheme = masked.scheme();
        country = masked.country();
        currency = masked.currency();
        ending = masked.ending();
        holder = sealedHolder.clone();
        details = sealedDetails.clone();
        return this;
    }

    /** @param inForce what it takes the place of; null for nothing */
    public NewPayoutAccount instead(PayoutAccount inForce, Instant now, Instant from) {
        follows = inForce == null ? null : inForce.id();
        askedAt = now;
        effectiveAt = from;
        return this;
    }

    public UUID id() {
        return id;
    }

    public Instant effectiveAt() {
        return effectiveAt;
    }
}
