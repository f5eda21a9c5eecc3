package com.penny.recovery.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What somebody wrote against a claim with a code alone. It waits until there is an incident that it is about. */
@Entity
@DynamicUpdate
@Table(name = "written_dispute")
public class WrittenDispute {

    @Id
    private UUID id;

    @Column(name = "token_id")
    private UUID tokenId;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "alert_id")
    private UUID alertId;

    @Column(name = "offender_id")
    private UUID offenderId;

    /** Sealed; null once it is settled. */
    private byte[] statement;

    /** Sealed; null for nobody who wants an answer, and once it is settled. */
    private byte[] email;

    /** Which of the files that wait with the code go with it. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "file_ids")
    private UUID[] files;

    private String language;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "settled_at", insertable = false)
    private Instant settledAt;

    protected WrittenDispute() {}

    /** @param statement sealed; @param email sealed, or null */
    public WrittenDispute(
            UUID id,
            QrToken token,
            String tokenHash,
            byte[] statement,
            byte[] email,
            List<UUID> files,
            String language,
            Instant now) {
        this.id = id;
        this.tokenId = token.id();
        this.tokenHash = tokenHash;
        this.storeId = token.storeId();
        this.alertId = token.alertId();
        this.offenderId = token.offenderId();
        this.statement = statement.clone();
        this.email = email == null ? null : email.clone();
        this.files = files.toArray(UUID[]::new);
        this.language = language;
        this.writtenAt = now;
    }

    /** There is nothing more to be made of it: what was written lies where it belongs, or is answered. */
    public void settle(Instant now) {
        settledAt = now;
        statement = null;
        email = null;
    }

    public boolean settled() {
        return settledAt != null;
    }

    public UUID id() {
        return id;
    }

    /** The code that it was written with. */
    public UUID tokenId() {
        return tokenId;
    }

    public UUID storeId() {
        return storeId;
    }

    /** The alert that it is about; null where it is about all that is open with a person. */
    public UUID alertId() {
        return alertId;
    }

    public UUID offenderId() {
        return offenderId;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** Sealed. */
    public byte[] statement() {
        return statement.clone();
    }

    /** Sealed; null for none. */
    public byte[] email() {
        return email == null ? null : email.clone();
    }

    /** Which of the files that wait with the code go with it. */
    public List<UUID> files() {
        return List.of(files);
    }

    public String language() {
        return language;
    }
}
