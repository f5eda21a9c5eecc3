package com.penny.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Entity
@Table(name = "store_member")
@IdClass(StoreMember.Key.class)
public class StoreMember {

    public static final String STAFF = "store_staff";
    public static final String ADMIN = "store_admin";

    public record Key(UUID storeId, UUID accountId) implements Serializable {}

    @Id
    @Column(name = "store_id")
    private UUID storeId;

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    private String role;
    /** Sealed. */
    private byte[] name;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "suspended_at", insertable = false, updatable = false)
    private Instant suspendedAt;

    protected StoreMember() {}

    /** @param name sealed */
    public StoreMember(UUID storeId, UUID accountId, String role, byte[] name, Instant createdAt) {
        this.storeId = storeId;
        this.accountId = accountId;
        this.role = role;
        this.name = name.clone();
        this.createdAt = createdAt;
    }

    /**
     * What is left of it for somebody who is in these groups of a user pool: the lesser of what both sides allow, so that
     * nobody stands outside while one of them has not heard yet of a change.
     */
    public Optional<StoreMember> within(Set<String> groups) {
        if (groups.contains(role) || groups.contains(ADMIN)) {
            return Optional.of(this);
        }
        return groups.contains(STAFF) ? Optional.of(asStaff()) : Optional.empty();
    }

    private StoreMember asStaff() {
        StoreMember staff = new StoreMember(storeId, accountId, STAFF, name, createdAt);
        staff.suspendedAt = suspendedAt;
        return staff;
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

    /** Sealed. */
    public byte[] name() {
        return name.clone();
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Whether the whole store is suspended. */
    public boolean suspended() {
        return suspendedAt != null;
    }
}
