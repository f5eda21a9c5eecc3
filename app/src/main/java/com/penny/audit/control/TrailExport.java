package com.penny.audit.control;

import com.penny.audit.Trail;
import com.penny.audit.entity.AuditCheckpoint;
import com.penny.audit.entity.AuditCheckpoints;
import com.penny.audit.entity.AuditEntries;
import com.penny.audit.entity.AuditEntries.Line;
import com.penny.kernel.Cursor;
import com.penny.kernel.Json;
import com.penny.keyring.ServerSignature;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The audit log as pages for screens and as a file for auditors. */
@ApplicationScoped
public class TrailExport implements Trail {

    /** Names the shape of the file, and what a signature is about. */
    static final String FORMAT = "penny-audit-1";

    private static final int AT_A_TIME = 500;

    /** @param certificate X.509, DER, that checks the checkpoints; also to be had from the server's operator */
    record Header(String format, UUID chain, Instant exportedAt, byte[] certificate) {}

    /** @param words one line of JSON; the hash is the SHA-256 of its bytes in UTF-8 */
    record EntryLine(String words, String hash) {}

    /** @param signature SHA256withRSA, Base64, over format, chain, seq, hash and at, a line each without the last break */
    record CheckpointLine(long seq, String checkpoint, Instant at, String keyId, String signature) {}

    @Inject
    AuditEntries entries;

    @Inject
    AuditCheckpoints checkpoints;

    @Inject
    Checkpointing checkpointing;

    @Inject
    ServerSignature key;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public List<Entry> page(UUID storeId, Long before, int limit) {
        return entries.before(storeId, before == null ? Long.MAX_VALUE : before, limit);
    }

    @Override
    public List<Found> search(Search search, Cursor after, int limit) {
        return entries.search(search, after, limit);
    }

    @Override
    public void export(Persona reader, OutputStream out) throws IOException {
        UUID storeId = reader.storeId();
        checkpointing.sign(storeId);
        write(out, new Header(FORMAT, storeId, clock.instant(), key.certificate()));
        long after = 0;
        List<Line> some;
        do {
            long last = after;
            some = transactions.as(reader, () -> entries.lines(storeId, last, AT_A_TIME));
            for (Line line : some) {
                write(out, new EntryLine(line.words(), line.hash()));
                after = line.seq();
            }
        } while (some.size() == AT_A_TIME);
        for (AuditCheckpoint signed : transactions.as(reader, () -> checkpoints.ofStore(storeId))) {
            write(
                    out,
                    new CheckpointLine(signed.seq(), signed.hash(), signed.at(), signed.keyId(), signed.signature()));
        }
    }

    private static void write(OutputStream out, Object line) throws IOException {
        out.write((Json.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
