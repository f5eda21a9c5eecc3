package com.penny.audit;

import com.penny.tenancy.Persona;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

    /**
     * Writes the whole chain of a store as JSON lines, to be checked by anybody without this server: the certificate, every
     * entry with its hash, and signed checkpoints, the last one made now. Begins its own transactions.
     */
    void export(Persona reader, OutputStream out) throws IOException;
}
