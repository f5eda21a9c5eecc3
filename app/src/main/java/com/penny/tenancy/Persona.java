package com.penny.tenancy;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * On whose behalf a transaction runs: the database role it takes and the settings that the row-level policies compare
 * with. A field that is null or empty matches no row.
 *
 * @param role what the database lets it do
 * @param accountId who is signed in; null for cameras and jobs
 * @param storeId the store worked for
 * @param offenderIds the profiles that a person concerned is linked to
 * @param alertIds the approved incidents of those profiles
 * @param storeIds stores that may be named to this caller
 * @param lookup what the caller must know to find a row: an email address, or the hash of a key or token
 */
public record Persona(
        Role role,
        UUID accountId,
        UUID storeId,
        List<UUID> offenderIds,
        List<UUID> alertIds,
        List<UUID> storeIds,
        String lookup) {

    /** The personas of the database. */
    public enum Role {
        PUBLIC,
        STORE,
        REVIEW,
        OPS,
        OFFENDER,
        INGEST,
        JOB,
        KEYS
    }

    public Persona {
        offenderIds = List.copyOf(offenderIds);
        alertIds = List.copyOf(alertIds);
        storeIds = List.copyOf(storeIds);
    }

    private static Persona simple(Role role, UUID accountId, UUID storeId, String lookup) {
        return new Persona(role, accountId, storeId, List.of(), List.of(), List.of(), lookup);
    }

    /** Nobody in particular: sees nothing but what it can name a secret for. */
    public static Persona anonymous() {
        return simple(Role.PUBLIC, null, null, null);
    }

    /** Somebody who knows an address, or the hash of a key or token. */
    public static Persona knowing(String lookup) {
        return simple(Role.PUBLIC, null, null, lookup);
    }

    /** A signed-in account whose memberships are being looked up. */
    public static Persona account(UUID accountId, List<UUID> storeIds) {
        return new Persona(Role.PUBLIC, accountId, null, List.of(), List.of(), storeIds, null);
    }

    /** The same, when it also knows a secret. */
    public Persona knowingToo(String secret) {
        return new Persona(role, accountId, storeId, offenderIds, alertIds, storeIds, secret);
    }

    public static Persona staff(UUID accountId, UUID storeId) {
        return simple(Role.STORE, accountId, storeId, null);
    }

    public static Persona reviewer(UUID accountId) {
        return simple(Role.REVIEW, accountId, null, null);
    }

    public static Persona ops(UUID accountId) {
        return simple(Role.OPS, accountId, null, null);
    }

    public static Persona camera(UUID storeId) {
        return simple(Role.INGEST, null, storeId, null);
    }

    /** A job that works for one store. */
    public static Persona job(UUID storeId) {
        return simple(Role.JOB, null, storeId, null);
    }

    /** A job that works for one person concerned: sees their incidents, of whatever store. */
    public static Persona jobFor(UUID offenderId) {
        return jobFor(Set.of(offenderId));
    }

    /** The same for several. */
    public static Persona jobFor(Set<UUID> offenderIds) {
        return new Persona(Role.JOB, null, null, List.copyOf(offenderIds), List.of(), List.of(), null);
    }

    /** A job on what belongs to no single store: money and set-up. */
    public static Persona job() {
        return simple(Role.JOB, null, null, null);
    }

    /** Exchanges keys: sees what is sealed, of all stores, and nothing else. */
    public static Persona keys() {
        return simple(Role.KEYS, null, null, null);
    }

    public static Persona offender(UUID accountId, List<UUID> offenderIds, List<UUID> alertIds, List<UUID> storeIds) {
        return new Persona(Role.OFFENDER, accountId, null, offenderIds, alertIds, storeIds, null);
    }
}
