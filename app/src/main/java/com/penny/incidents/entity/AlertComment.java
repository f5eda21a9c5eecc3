package com.penny.incidents.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "alert_comment")
public class AlertComment {

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "alert_id")
    private UUID alertId;

    @Column(name = "author_id")
    private UUID authorId;

    private Instant at;
    private String text;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] mentions;

    protected AlertComment() {}

    /** @param mentions accounts of colleagues whom it asks to look */
    public AlertComment(UUID id, Alert alert, UUID authorId, Instant at, String text, Collection<UUID> mentions) {
        this.id = id;
        this.storeId = alert.storeId();
        this.alertId = alert.id();
        this.authorId = authorId;
        this.at = at;
        this.text = text;
        this.mentions = mentions.toArray(UUID[]::new);
    }

    public UUID id() {
        return id;
    }

    /** Accounts of colleagues whom it asks to look. */
    public List<UUID> mentions() {
        return List.of(mentions);
    }

    public UUID authorId() {
        return authorId;
    }

    public Instant at() {
        return at;
    }

    public String text() {
        return text;
    }
}
