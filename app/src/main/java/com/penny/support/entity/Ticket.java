package com.penny.support.entity;

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

/** What a store asks Penny. Callers hold the row's lock to change it. */
@Entity
@DynamicUpdate
@Table(name = "ticket")
public class Ticket {

    @Schema(name = "TicketState")
    public enum State {
        /** Penny's turn. */
        OPEN,
        /** The store's turn. */
        ANSWERED,
        CLOSED
    }

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    private String subject;
    private String language;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    @Column(name = "opened_by")
    private UUID openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "moved_at")
    private Instant movedAt;

    protected Ticket() {}

    public Ticket(UUID id, UUID storeId, String subject, String language, UUID openedBy, Instant openedAt) {
        this.id = id;
        this.storeId = storeId;
        this.subject = subject;
        this.language = language;
        this.state = State.OPEN;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
        this.movedAt = openedAt;
    }

    public void move(State to, Instant now) {
        state = to;
        movedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID storeId() {
        return storeId;
    }

    public String subject() {
        return subject;
    }

    /** That of the screen it was opened on. */
    public String language() {
        return language;
    }

    public State state() {
        return state;
    }

    public UUID openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Since when it stands as it does. */
    public Instant movedAt() {
        return movedAt;
    }
}
