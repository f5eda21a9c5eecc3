package com.penny.incidents.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A person concerned: an opaque reference, no name. */
@Entity
@Immutable
@Table(name = "offender")
public class Offender {

    /** Crockford's base 32: no letter that is mistaken for a figure. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int REFERENCE_LENGTH = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private UUID id;

    private String reference;

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

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }
}
