package com.penny.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "penny_member")
@IdClass(PennyMember.Key.class)
public class PennyMember {

    public record Key(UUID accountId, String role) implements Serializable {}

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Id
    private String role;

    /** Sealed. */
    private byte[] name;

    @Column(name = "created_at")
    private Instant createdAt;

    protected PennyMember() {}

    /** @param name sealed */
    public PennyMember(UUID accountId, String role, byte[] name, Instant createdAt) {
        this.accountId = accountId;
        this.role = role;
        this.name = name.clone();
        this.createdAt = createdAt;
    }

    public UUID accountId() {
        return accountId;
    }

    public String role() {
        return role;
    }

    /** Sealed. */
    public byte[] name() {
        return name.clone();
    }
}
