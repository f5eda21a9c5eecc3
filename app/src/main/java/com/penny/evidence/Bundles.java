package com.penny.evidence;

import com.penny.tenancy.Persona;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Sealed selections of the evidence of one alert. A bundle lists what was chosen and the SHA-256 of each object; its
 * seal is the SHA-256 of that list. It keeps nothing alive: what is deleted on time is missing from then on.
 */
public interface Bundles {

    /** Objects and statements together. */
    int MOST_ITEMS = 200;

    /** How something stands against its seal. */
    @Schema(name = "BundleItemState")
    enum State {
        INTACT,
        MISSING,
        CHANGED
    }

    /** An object as it was when it was sealed. */
    record Entry(UUID id, Evidence.Kind kind, int atMs, String contentType, long sizeBytes, String sha256) {}

    /** What somebody wrote, as it stood. */
    record Statement(UUID id, UUID authorId, Instant at, String text) {}

    /**
     * What a bundle is to hold. Order and repetition do not matter.
     *
     * @param facts what is known of the alert: text and whole numbers, nothing that changes later
     * @param objectIds of this alert
     * @param note may be null
     */
    record Draft(
            UUID storeId,
            UUID alertId,
            Map<String, Object> facts,
            Collection<UUID> objectIds,
            Collection<Statement> statements,
            String note) {}

    /** What was chosen, in an order of its own. */
    record Selection(
            UUID storeId,
            UUID alertId,
            Map<String, Object> facts,
            List<Entry> objects,
            List<Statement> statements,
            String note) {}

    /**
     * What the seal covers.
     *
     * @param number counts the bundles of the alert from 1
     */
    record Manifest(String format, UUID id, int number, UUID sealedBy, Instant sealedAt, Selection selection) {}

    /**
     * @param text the manifest as canonical JSON (RFC 8785), byte for byte as it was hashed
     * @param seal SHA-256 of the text in UTF-8, in hexadecimal
     */
    record Bundle(Manifest manifest, String text, String seal) {}

    /** @param made false when the same selection had been sealed before */
    record Sealing(Bundle bundle, boolean made) {}

    /**
     * @param seal of the manifest, and with it of the facts, statements and note in it
     * @param objects the state of each, in the order of the manifest
     */
    record Verification(Bundle bundle, Instant at, State seal, Map<UUID, State> objects) {}

    /**
     * Seals a selection, or finds the bundle that holds the same. The caller sees to it that only one bundle of an alert
     * is made at a time.
     *
     * @throws com.penny.kernel.Problem 404 for an object that is not there
     */
    Sealing seal(Draft draft);

    /** Newest first; the latest hundred. */
    List<Bundle> ofAlert(UUID alertId);

    /** @throws com.penny.kernel.Problem 404 when the alert has no such bundle */
    Bundle byId(UUID alertId, UUID bundleId);

    /**
     * Reads every object again and compares. Belongs outside of a transaction: it may read many megabytes.
     *
     * @throws com.penny.kernel.Problem 404 when the alert has no such bundle
     */
    Verification verify(Persona persona, UUID alertId, UUID bundleId);
}
