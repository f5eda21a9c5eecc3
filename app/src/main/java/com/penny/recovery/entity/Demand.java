package com.penny.recovery.entity;

import com.penny.kernel.Money;
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

/** A letter or text message that asks for what is owed. Only jobs and whoever writes it have all of it. */
@Entity
@DynamicUpdate
@Table(name = "demand")
public class Demand {

    @Schema(name = "NoticeChannel")
    public enum Channel {
        EMAIL,
        TEXT
    }

    @Schema(name = "NoticeState")
    public enum State {
        /** For the hour at which somebody may be written to. */
        WAITING,
        /** On its way. */
        WRITTEN,
        /** The next on its way has taken it. */
        SENT,
        /** Stays on this machine, which is connected to nobody. */
        KEPT,
        FAILED,
        /** Not written, since something stood against it by then. */
        STOPPED
    }

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "offender_id")
    private UUID offenderId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Channel channel;

    /** Sealed; null once it is over. */
    private byte[] address;

    private String language;

    @Column(name = "time_zone")
    private String timeZone;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    private String reason;

    @Column(name = "token_id")
    private UUID tokenId;

    @Column(name = "amount_minor")
    private Long amountMinor;

    private String currency;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected Demand() {}

    /** Where a letter goes, in which language, and by whose clock. @param address sealed */
    public record To(Channel channel, byte[] address, String language, String timeZone) {}

    public Demand(UUID id, UUID storeId, UUID offenderId, To to, UUID by, Instant now, Instant dueAt) {
        this.id = id;
        this.storeId = storeId;
        this.offenderId = offenderId;
        this.channel = to.channel();
        this.address = to.address().clone();
        this.language = to.language();
        this.timeZone = to.timeZone();
        this.state = State.WAITING;
        this.createdBy = by;
        this.createdAt = now;
        this.dueAt = dueAt;
    }

    /** @param token that of its code */
    public void written(UUID token, Money amount) {
        state = State.WRITTEN;
        tokenId = token;
        amountMinor = amount.minor();
        currency = amount.currency();
    }

    /** It goes out later than was thought. */
    public void later(Instant when) {
        dueAt = when;
    }

    /** Something stands against it. */
    public void stopped(String why, Instant now) {
        state = State.STOPPED;
        reason = why;
        over(now);
    }

    /** How far it has come. @param why a class of failure; null without one */
    public void carried(State outcome, String why, Instant now) {
        state = outcome;
        reason = why;
        over(now);
    }

    private void over(Instant now) {
        address = null;
        settledAt = now;
    }

    public boolean waits() {
        return state == State.WAITING;
    }

    public boolean onItsWay() {
        return state == State.WRITTEN;
    }

    public UUID id() {
        return id;
    }

    public UUID storeId() {
        return storeId;
    }

    public UUID offenderId() {
        return offenderId;
    }

    public Channel channel() {
        return channel;
    }

    /** Sealed. */
    public byte[] address() {
        return address.clone();
    }

    public String language() {
        return language;
    }

    public String timeZone() {
        return timeZone;
    }

    public UUID createdBy() {
        return createdBy;
    }

    public Instant dueAt() {
        return dueAt;
    }
}
