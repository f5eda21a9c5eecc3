package com.penny.ops.control;

import com.penny.audit.Audit;
import com.penny.audit.Trail;
import com.penny.kernel.Json;
import com.penny.ops.entity.TenantRecords;
import com.penny.ops.entity.TenantRecords.Table;
import com.penny.stores.Tenants;
import com.penny.stores.Tenants.Tenant;
import com.penny.stores.Tenants.TenantStore;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What a tenant takes along when it goes: for each store all that its own role may read, a file of JSON lines for each table, and its audit
 * log with the proof. Read as the store itself: nothing of another store, and no column that a store may not see, can be in it. Evidence goes
 * out as sealed bundles, not here. Begins its own transactions.
 */
@ApplicationScoped
public class TenantExport {

    /** What is written when the answer has begun. */
    public interface File {

        void write(OutputStream out) throws IOException;
    }

    @Inject
    Tenants tenants;

    @Inject
    TenantRecords records;

    @Inject
    Trail trail;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    /** What of a tenant is theirs: what Penny's people have said to each other about it is not. */
    private record Exported(UUID id, String name, List<TenantStore> stores) {}

    /** @throws com.penny.kernel.Problem 404 */
    public File of(Persona ops, UUID organisationId) {
        Tenant tenant = transactions.as(ops, () -> {
            Tenant found = tenants.byId(organisationId);
            found.stores().forEach(store -> audit.record(store.id(), "store.exported", store.id(), Map.of()));
            return found;
        });
        return out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            begin(zip, "tenant.json");
            zip.write(Json.write(new Exported(tenant.id(), tenant.name(), tenant.stores()))
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            for (TenantStore store : tenant.stores()) {
                write(zip, Persona.staff(ops.accountId(), store.id()));
            }
            // Not when something went wrong: half of it must not look like all of it.
            zip.finish();
        };
    }

    private void write(ZipOutputStream zip, Persona store) throws IOException {
        String folder = "stores/" + store.storeId() + "/";
        List<Table> tables = transactions.as(store, records::tables);
        for (Table table : tables) {
            begin(zip, folder + table.name() + ".jsonl");
            transactions.run(store, () -> records.rows(table, row -> line(zip, row)));
            zip.closeEntry();
        }
        begin(zip, folder + "audit-log.jsonl");
        trail.export(store, new Entry(zip));
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    private static void line(OutputStream out, Map<String, Object> row) {
        try {
            out.write((Json.write(row) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of the file: who writes it may close it without closing the whole. */
    private static final class Entry extends FilterOutputStream {

        Entry(OutputStream zip) {
            super(zip);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
