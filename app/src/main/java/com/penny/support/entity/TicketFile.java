package com.penny.support.entity;

import com.penny.kernel.SavedFile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A file that goes with a message; its bytes are an object of the evidence store. */
@Entity
@Immutable
@Table(name = "ticket_attachment")
public class TicketFile {

    @Id
    @Column(name = "object_id")
    private UUID objectId;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "ticket_id")
    private UUID ticketId;

    @Column(name = "message_id")
    private UUID messageId;

    private String name;

    @Column(name = "content_type")
    private String contentType;

    @Column(name = "size_bytes")
    private long sizeBytes;

    private Instant at;

    protected TicketFile() {}

    /** @param file its type is what its bytes are, whatever the sender said */
    public TicketFile(UUID objectId, TicketMessage message, SavedFile file, Instant at) {
        this.objectId = objectId;
        this.storeId = message.storeId();
        this.ticketId = message.ticketId();
        this.messageId = message.id();
        this.name = file.name();
        this.contentType = file.contentType();
        this.sizeBytes = file.sizeBytes();
        this.at = at;
    }

    public UUID objectId() {
        return objectId;
    }

    public UUID storeId() {
        return storeId;
    }

    public UUID messageId() {
        return messageId;
    }

    public SavedFile saved() {
        return new SavedFile(name, contentType, sizeBytes);
    }
}
