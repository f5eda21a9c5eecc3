package com.penny.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.migrations.Specimens.Side;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The audit log links its entries by itself: whoever writes one can neither choose its place nor its hash. */
@Tag("database")
class AuditChainTest {

    private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";

    private final TestDatabase database = TestDatabase.shared();
    private UUID store;

    @BeforeEach
    void openAStore() throws SQLException {
        Side tenant = new Side();
        store = UUID.fromString(tenant.settings().get("penny.store_id"));
        Specimens specimens = new Specimens(Catalogue.of(database));
        try (Connection administrator = database.asAdministrator()) {
            specimens.insertAsAdministrator(administrator, "store", specimens.row("store", tenant));
        }
    }

    @Test
    void everyEntryNamesTheHashOfTheOneBeforeIt() throws SQLException {
        write("alert.confirmed");
        write("alert.undone");
        write("alert.dismissed");

        assertThat(column("seq")).containsExactly("1", "2", "3");
        List<String> hashes = column("hash");
        assertThat(column("prev")).containsExactly("0".repeat(64), hashes.get(0), hashes.get(1));
        assertThat(column("encode(sha256(convert_to(audit_line(audit_entry), 'UTF8')), 'hex')"))
                .isEqualTo(hashes);
    }

    @Test
    void anEntryNeverNamesTheAccountOfAPersonConcerned() {
        assertThatThrownBy(() -> {
                    try (Connection administrator = database.asAdministrator()) {
                        execute(
                                administrator,
                                "insert into audit_entry (id, store_id, at, actor_id, actor_role, action) values"
                                        + " (gen_random_uuid(), '" + store
                                        + "', clock_timestamp(), gen_random_uuid(), 'OFFENDER', 'evidence.viewed')");
                    }
                })
                .hasMessageContaining("audit_entry_person_unnamed");
    }

    @Test
    void manyWritersAtOnceMakeOneChainWithoutAGap() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            Callable<Void> deed = () -> {
                write("evidence.viewed");
                return null;
            };
            List<Future<Void>> deeds = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                deeds.add(writers.submit(deed));
            }
            for (Future<Void> each : deeds) {
                each.get();
            }
        } finally {
            writers.shutdownNow();
        }

        List<String> hashes = column("hash");
        assertThat(hashes).hasSize(40).doesNotHaveDuplicates();
        assertThat(column("prev").subList(1, 40)).isEqualTo(hashes.subList(0, 39));
    }

    @Test
    void aWriterThatNamesItsOwnPlaceAndHashIsNotListenedTo() throws SQLException {
        write("alert.confirmed");
        try (Connection app = database.asApp()) {
            TestDatabase.bind(app, "penny_store", Map.of("penny.store_id", store.toString()));
            try (PreparedStatement insert = app.prepareStatement(
                    "insert into audit_entry (id, store_id, at, actor_role, action, seq, prev, hash)"
                            + " values (?, ?, now(), 'STORE', 'alert.undone', 1, repeat('f', 64), repeat('f', 64))")) {
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, store);
                insert.executeUpdate();
            }
            app.commit();
        }

        assertThat(column("seq")).containsExactly("1", "2");
        assertThat(column("hash")).doesNotContain("f".repeat(64));
    }

    @Test
    void whatIsRolledBackLeavesNoGap() throws SQLException {
        write("alert.confirmed");
        try (Connection app = database.asApp()) {
            insert(app, "alert.undone");
            app.rollback();
        }
        write("alert.dismissed");

        assertThat(column("seq")).containsExactly("1", "2");
    }

    @Test
    void noPersonaMovesTheHeadOfAChain() throws SQLException {
        for (String role : List.of("penny_store", "penny_review", "penny_ops", "penny_ingest", "penny_job")) {
            try (Connection app = database.asApp()) {
                TestDatabase.bind(app, role, Map.of("penny.store_id", store.toString()));
                assertThatThrownBy(() -> execute(app, "update audit_head set seq = 0"))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void whatConcernsNoStoreHasAChainOfItsOwn() throws SQLException {
        long before = head(NOBODYS);
        try (Connection app = database.asApp()) {
            TestDatabase.bind(app, "penny_job", Map.of());
            execute(
                    app,
                    "insert into audit_entry (id, at, actor_role, action)"
                            + " values (gen_random_uuid(), now(), 'JOB', 'payment.surplus')");
            app.commit();
        }

        assertThat(head(NOBODYS)).isEqualTo(before + 1);
        assertThat(head(store.toString())).isZero();
    }

    private void write(String action) throws SQLException {
        try (Connection app = database.asApp()) {
            insert(app, action);
            app.commit();
        }
    }

    private void insert(Connection app, String action) throws SQLException {
        TestDatabase.bind(app, "penny_store", Map.of("penny.store_id", store.toString()));
        execute(
                app,
                "insert into audit_entry (id, store_id, at, actor_role, action, detail) values (gen_random_uuid(), '"
                        + store + "', clock_timestamp(), 'STORE', '" + action + "', '{\"b\":1,\"a\":\"ü\"}')");
    }

    private long head(String chain) throws SQLException {
        try (Connection administrator = database.asAdministrator();
                Statement statement = administrator.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select coalesce(max(seq), 0) from audit_head where chain = '" + chain + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** One expression over the chain of the store, in its order. */
    private List<String> column(String expression) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection administrator = database.asAdministrator();
                Statement statement = administrator.createStatement();
                ResultSet rows = statement.executeQuery("select (" + expression
                        + ")::text from audit_entry where store_id = '" + store + "' order by seq")) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
