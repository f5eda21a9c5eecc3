package com.penny.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** What a session lives on that a user pool began. */
@Entity
@DynamicUpdate
@Table(name = "cognito_session")
public class CognitoSession {

    @Id
    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "account_id")
    private UUID accountId;

    /** Sealed. */
    @Column(name = "refresh_token")
    private byte[] refreshToken;

    private String groups;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "good_until")
    private Instant goodUntil;

    protected CognitoSession() {}

    /** @param refreshToken sealed */
    public CognitoSession(UUID sessionId, UUID accountId, byte[] refreshToken) {
        this.sessionId = sessionId;
        this.accountId = accountId;
        this.refreshToken = refreshToken.clone();
    }

    /**
     * The pool has spoken for its owner.
     *
     * @param due when it is asked next
     * @param good until when the session goes on without an answer
     */
    public CognitoSession confirmed(Set<String> inGroups, Instant due, Instant good) {
        groups = String.join(",", new TreeSet<>(inGroups));
        dueAt = due;
        goodUntil = good;
        return this;
    }

    /** @param sealed the pool's next refresh token */
    public void refreshToken(byte[] sealed) {
        refreshToken = sealed.clone();
    }

    /** Sealed. */
    public byte[] refreshToken() {
        return refreshToken.clone();
    }

    public Set<String> groups() {
        return groups.isEmpty() ? Set.of() : Set.of(groups.split(","));
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant goodUntil() {
        return goodUntil;
    }
}
