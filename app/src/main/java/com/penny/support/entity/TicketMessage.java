package com.penny.support.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "ticket_message")
public class TicketMessage {

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "ticket_id")
    private UUID ticketId;

    @Column(name = "author_id")
    private UUID authorId;

    /** The database knows it by the role that writes. */
    @Column(name = "by_penny", insertable = false)
    private boolean byPenny;

    private String text;
    private Instant at;

    protected TicketMessage() {}

    public TicketMessage(UUID id, Ticket ticket, UUID authorId, boolean byPenny, String text, Instant at) {
        this.id = id;
        this.storeId = ticket.storeId();
        this.ticketId = ticket.id();
        this.authorId = authorId;
        this.byPenny = byPenny;
        this.text = text;
        this.at = at;
    }

    public UUID id() {
        return id;
    }

    public UUID storeId() {
        return storeId;
    }

    public UUID ticketId() {
        return ticketId;
    }

    public UUID authorId() {
        return authorId;
    }

    public boolean byPenny() {
        return byPenny;
    }

    public String text() {
        return text;
    }

    public Instant at() {
        return at;
    }
}
