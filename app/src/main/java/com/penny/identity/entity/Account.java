package com.penny.identity.entity;

import com.penny.kernel.Languages;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "account")
public class Account {

    /** Staff of stores and of Penny share a realm; people concerned have their own. */
    public static final String STAFF = "STAFF";

    public static final String PORTAL = "PORTAL";

    @Id
    private UUID id;

    private String realm;

    /** Sealed. */
    private byte[] email;

    @Column(name = "email_index")
    private String emailIndex;

    private String language = Languages.DEFAULT;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "email_confirmed_at")
    private Instant emailConfirmedAt;

    @Column(name = "cognito_subject")
    private String cognitoSubject;

    @Column(name = "cognito_username")
    private String cognitoUsername;

    @Column(name = "cognito_valid_from", insertable = false, updatable = false)
    private Instant cognitoValidFrom;

    protected Account() {}

    /**
     * @param email sealed
     * @param passwordHash null where a pool knows the password
     */
    public Account(UUID id, String realm, byte[] email, String emailIndex, String passwordHash, Instant createdAt) {
        this.id = id;
        this.realm = realm;
        this.email = email.clone();
        this.emailIndex = emailIndex;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
    }

    /** Somebody proved that the address is theirs before there was an account. */
    public Account confirmed(Instant now) {
        emailConfirmedAt = now;
        return this;
    }

    /** @param tag of the language in which they are written to */
    public Account speaking(String tag) {
        language = tag;
        return this;
    }

    public Account inPool(Pooled pooled) {
        cognitoSubject = pooled.subject();
        cognitoUsername = pooled.username();
        return this;
    }

    public UUID id() {
        return id;
    }

    public String realm() {
        return realm;
    }

    /** Nobody is known by it any more. */
    public boolean erased() {
        return email == null;
    }

    /** Sealed. */
    public byte[] email() {
        return email.clone();
    }

    /** In which they are written to, as a tag. */
    public String language() {
        return language;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean emailConfirmed() {
        return emailConfirmedAt != null;
    }

    /** Null where a pool knows the password. */
    public String passwordHash() {
        return passwordHash;
    }

    /** Whether a token of a pool still counts that comes from a sign-in at that time. */
    public boolean believes(Instant signedInAt) {
        return cognitoValidFrom == null || !signedInAt.isBefore(cognitoValidFrom);
    }

    /** Null for somebody who is not known to be in a pool. */
    public Pooled pooled() {
        return cognitoUsername == null ? null : new Pooled(cognitoSubject, cognitoUsername);
    }
}
