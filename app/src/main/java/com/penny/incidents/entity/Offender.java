package com.penny.incidents.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person concerned: an opaque reference, no name. */
@Entity
@DynamicUpdate
@Table(name = "offender")
public class Offender {

    /** Why no other store is ever told of somebody. */
    @Schema(name = "SparedAs")
    public enum Spared {
        /** May be under age. */
        MINOR,
        /** Needs help rather than notice: old, ill, confused. */
        VULNERABLE
    }

    /** Crockford's base 32: no letter that is mistaken for a figure. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int REFERENCE_LENGTH = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private UUID id;

    private String reference;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "spared_as")
    private Spared sparedAs;

    @Column(name = "merged_into")
    private UUID mergedInto;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Offender() {}

    public Offender(UUID id, Instant createdAt) {
        this.id = id;
        this.reference = newReference();
        this.createdAt = createdAt;
    }

    private static String newReference() {
        StringBuilder reference = new StringBuilder("P-");
        for (int i = 0; i < REFERENCE_LENGTH; i++) {
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }

    /** From now on, whatever is said later. */
    public void spare(Spared why) {
        if (sparedAs == null) {
            sparedAs = why;
        }
    }

    /** They turned out to be somebody else; null takes that back. */
    public void mergeInto(UUID another) {
        mergedInto = another;
    }

    /** Who they turned out to be, or null. */
    public UUID mergedInto() {
        return mergedInto;
    }

    /** Null unless {@link #spared}. */
    public Spared sparedAs() {
        return sparedAs;
    }

    public boolean spared() {
        return sparedAs != null;
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
