package com.penny.disputes.entity;

import com.penny.incidents.DisputeWritten.Code;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the person concerned and Penny write to each other about a dispute. */
@Entity
@Immutable
@Table(name = "dispute_message")
public class DisputeMessage {

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "dispute_id")
    private UUID disputeId;

    @Column(name = "offender_id")
    private UUID offenderId;

    /** Null for whoever wrote with a code alone. */
    @Column(name = "author_id")
    private UUID authorId;

    /** With which whoever has no account came; null for who has one. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "by_code", insertable = false)
    private Code code;

    /** Names that code; null for who has an account. */
    @Column(name = "token_id", insertable = false)
    private UUID tokenId;

    /** Sealed: where the answer would go if it became a dispute of its own; null for nowhere. */
    @Column(insertable = false)
    private byte[] email;

    @Column(insertable = false)
    private String language;

    /** The database knows it by the role that writes. */
    @Column(name = "by_penny", insertable = false)
    private boolean byPenny;

    /** Sealed. */
    private byte[] text;

    private Instant at;

    protected DisputeMessage() {}

    /** @param text sealed */
    public DisputeMessage(UUID id, Dispute dispute, UUID authorId, boolean byPenny, byte[] text, Instant at) {
        this.id = id;
        this.storeId = dispute.storeId();
        this.disputeId = dispute.id();
        this.offenderId = dispute.offenderId();
        this.authorId = authorId;
        this.byPenny = byPenny;
        this.text = text.clone();
        this.at = at;
    }

    public UUID id() {
        return id;
    }

    /** Whether whoever wrote it was not signed in. */
    public boolean byCode() {
        return code != null;
    }

    /** Names the code with which it was written; null for who has an account. */
    public UUID tokenId() {
        return tokenId;
    }

    /** Where the answer would go if it became a dispute of its own; null for nowhere. */
    public Reader reader() {
        return email == null ? null : new Reader(email.clone(), language);
    }

    public boolean byPenny() {
        return byPenny;
    }

    /** Sealed. */
    public byte[] text() {
        return text.clone();
    }

    public Instant at() {
        return at;
    }
}
