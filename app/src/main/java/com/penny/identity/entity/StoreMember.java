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
@Table(name = "store_member")
@IdClass(StoreMember.Key.class)
public class StoreMember {

    public record Key(UUID storeId, UUID accountId) implements Serializable {}

    @Id
    @Column(name = "store_id")
    private UUID storeId;

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    private String role;
    private String name;
    private String initials;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "suspended_at", insertable = false, updatable = false)
    private Instant suspendedAt;

    protected StoreMember() {}

    public StoreMember(UUID storeId, UUID accountId, String role, String name, String initials, Instant createdAt) {
        this.storeId = storeId;
        this.accountId = accountId;
        this.role = role;
        this.name = name;
        this.initials = initials;
        this.createdAt = createdAt;
    }

    public UUID storeId() {
        return storeId;
    }

    public UUID accountId() {
        return accountId;
    }

    public String role() {
        return role;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Whether the whole store is suspended. */
    public boolean suspended() {
        return suspendedAt != null;
    }

    public String initials() {
        return initials;
    }
}
