package com.penny.notices.entity;

import com.penny.notices.Channel;
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

/** One way of a notice to one contact. */
@Entity
@DynamicUpdate
@Table(name = "notice_delivery")
public class Delivery {

    /** How far it has come. */
    @Schema(name = "DeliveryState")
    public enum State {
        QUEUED,
        /** The next on its way has taken it. */
        SENT,
        /** It stays on this machine, which is connected to nobody. */
        KEPT,
        FAILED,
        /** Not sent: quiet hours, or the way is closed. */
        HELD
    }

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "notice_id")
    private UUID noticeId;

    @Column(name = "contact_id")
    private UUID contactId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Channel channel;

    @Column(name = "device_id")
    private UUID deviceId;

    @Column(name = "stand_in")
    private boolean standIn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    private String reason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected Delivery() {}

    /** @param deviceId null but for pushes; @param standIn whether another way has failed */
    public Delivery(
            UUID id, Notice notice, UUID contactId, Channel channel, UUID deviceId, boolean standIn, Instant now) {
        this.id = id;
        this.storeId = notice.storeId();
        this.noticeId = notice.id();
        this.contactId = contactId;
        this.channel = channel;
        this.deviceId = deviceId;
        this.standIn = standIn;
        this.state = State.QUEUED;
        this.createdAt = now;
    }

    /** @param because such as {@code quiet hours} */
    public Delivery held(String because, Instant now) {
        settle(State.HELD, because, now);
        return this;
    }

    /** One that is over stays as it is. */
    public void settle(State end, String because, Instant now) {
        if (state == State.QUEUED) {
            state = end;
            reason = because;
            settledAt = now;
        }
    }

    /** Goes on being tried. */
    public void delayed(String because) {
        if (state == State.QUEUED) {
            reason = because;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID storeId() {
        return storeId;
    }

    public UUID noticeId() {
        return noticeId;
    }

    public UUID contactId() {
        return contactId;
    }

    public Channel channel() {
        return channel;
    }

    /** Null but for pushes. */
    public UUID deviceId() {
        return deviceId;
    }

    public boolean standIn() {
        return standIn;
    }

    public State state() {
        return state;
    }

    /** Null where all is well; of one that is under way, why it did not get out the last time. */
    public String reason() {
        return reason;
    }

    public boolean arrived() {
        return state == State.SENT || state == State.KEPT;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant settledAt() {
        return settledAt;
    }
}
