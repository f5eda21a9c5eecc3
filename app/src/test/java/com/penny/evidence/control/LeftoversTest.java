package com.penny.evidence.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.evidence.Evidence.Sealed;
import com.penny.evidence.control.local.LocalKeysIn;
import com.penny.evidence.control.s3.Buckets;
import com.penny.evidence.entity.DataKeysOnPostgres;
import com.penny.migrations.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed server leaves, on a real database. */
@Tag("database")
class LeftoversTest {

    @TempDir
    Path folder;

    private final DataKeysOnPostgres database = new DataKeysOnPostgres();
    private final Leftovers leftovers = new Leftovers();

    @BeforeEach
    void open() throws SQLException {
        TestDatabase.shared().clear();
        leftovers.stores = new ObjectStores();
        leftovers.stores.files = LocalKeysIn.files(folder);
        leftovers.stores.settings = Buckets.none();
        leftovers.rows = database.wrapped();
        leftovers.transactions = database;
        later(Duration.ofHours(25));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatHasNoRowAfterADayIsRemovedAndTheRestStays() throws Exception {
        UUID kept = seal().id();
        keep(kept);
        UUID lost = seal().id();
        Path foreign = Files.writeString(folder.resolve("evidence/README"), "not ours");

        later(Duration.ofHours(23));
        leftovers.remove();
        assertThat(files()).contains(kept.toString(), lost.toString());

        later(Duration.ofHours(25));
        leftovers.remove();
        leftovers.remove();
        assertThat(files()).containsExactlyInAnyOrder(kept.toString(), "README");
        assertThat(foreign).exists();
    }

    @Test
    void withTheWrongDatabaseNothingIsRemoved() throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            all.add(seal().id().toString());
        }
        leftovers.remove();
        assertThat(files()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void manyLeftoversAmongManyMoreAreStillLeftovers() throws Exception {
        for (int i = 0; i < 21; i++) {
            seal();
        }
        for (int i = 0; i < 22; i++) {
            keep(seal().id());
        }
        leftovers.remove();
        assertThat(files()).hasSize(22);
    }

    @Test
    void aMachineThatHasNeverStoredAnythingHasNothingToLookFor() throws IOException {
        leftovers.remove();
        assertThat(folder.resolve("evidence")).doesNotExist();
    }

    private void later(Duration than) {
        leftovers.clock = Clock.offset(Clock.systemUTC(), than);
    }

    private Sealed seal() throws IOException {
        return leftovers.stores.files.seal(new ByteArrayInputStream(new byte[100]), 1_000);
    }

    private static void keep(UUID id) throws SQLException {
        try (Connection connection = TestDatabase.shared().asAdministrator();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into evidence_object (id, store_id, kind, content_type, size_bytes, sha256, wrapped_key,"
                                + " key_id, created_at) values (?, ?, 'CLIP', 'video/mp4', 100, repeat('a', 64), '', 'keyring', ?)")) {
            connection.createStatement().execute("set session_replication_role = replica");
            insert.setObject(1, id);
            insert.setObject(2, UUID.randomUUID());
            insert.setObject(3, java.sql.Timestamp.from(Instant.now()));
            insert.executeUpdate();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> found = Files.walk(folder.resolve("evidence"))) {
            return found.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
