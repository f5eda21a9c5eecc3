package com.penny.audit;

import com.penny.kernel.Cursor;
import com.penny.tenancy.Persona;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads what was recorded. */
public interface Trail {

    /**
     * @param seq place in the store's chain, from 1
     * @param actorId who did it; null for jobs, cameras and people concerned
     * @param actorRole the persona it was done as
     */
    record Entry(
            long seq,
            Instant at,
            UUID actorId,
            String actorRole,
            String action,
            UUID subjectId,
            Map<String, Object> detail) {}

    /**
     * @param storeId null for the chain of what concerns no single store
     * @param before only entries before this place; null for the newest
     * @return newest first
     */
    List<Entry> page(UUID storeId, Long before, int limit);

    /** Whose log is searched. */
    @Schema(name = "AuditScope")
    enum Scope {
        EVERYWHERE,
        /** What concerns no single store. */
        NO_STORE,
        STORE
    }

    /**
     * @param storeId of the scope {@link Scope#STORE}, else null
     * @param action as it is recorded, or a family of them such as {@code review.*}; null for any
     * @param about what it was done to, or who did it; null for anything
     * @param from the earliest, or null
     * @param to before that, or null
     */
    record Search(Scope scope, UUID storeId, String action, UUID about, Instant from, Instant to) {}

    /** @param storeId null for what concerns no single store */
    record Found(UUID id, UUID storeId, Entry entry) {}

    /**
     * @param after only what is older than this row; null for the newest
     * @return newest first
     */
    List<Found> search(Search search, Cursor after, int limit);

    /**
     * Writes the whole chain of a store as JSON lines, to be checked by anybody without this server: the certificate, every
     * entry with its hash, and signed checkpoints, the last one made now. Begins its own transactions.
     */
    void export(Persona reader, OutputStream out) throws IOException;
}
