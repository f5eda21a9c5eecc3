package com.penny.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.migrations.Specimens.Side;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What several do at the very same moment happens once. */
@Tag("database")
class OnceOnlyTest {

    private static final int AT_ONCE = 8;

    /** Something that one of those who try does. */
    private interface Attempt {
        /** @return how many rows it changed */
        int make(Connection connection) throws SQLException;
    }

    private final TestDatabase database = TestDatabase.shared();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final Side tenant = new Side();
    private Connection administrator;
    private Specimens specimens;

    @BeforeEach
    void connect() throws SQLException {
        administrator = database.asAdministrator();
        specimens = new Specimens(Catalogue.of(database));
    }

    @AfterEach
    void disconnect() throws SQLException {
        threads.shutdownNow();
        administrator.close();
    }

    @Test
    void theSameClipIsTakenOnce() throws Exception {
        place("store", Map.of());
        String camera = place("camera", Map.of());
        String sha256 = specimens.row("clip", tenant).get("sha256");

        List<Integer> taken = atOnce("penny_ingest", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("""
                        insert into clip (id, store_id, camera_id, sha256, size_bytes, content_type, recorded_at,
                          received_at, state)
                        values (gen_random_uuid(), '%s', '%s', '%s', 1, 'video/mp4', now(), now(), 'RECEIVED')
                        on conflict (camera_id, sha256) where not test do nothing""".formatted(tenant.settings().get("penny.store_id"), camera, sha256));
            }
        });

        assertThat(taken).hasSize(AT_ONCE).containsOnlyOnce(1).containsOnly(0, 1);
        assertThat(count("clip where sha256 = '" + sha256 + "'")).isEqualTo(1);
    }

    @Test
    void aTokenLinksOneAccount() throws Exception {
        place("store", Map.of());
        place("account", Map.of());
        String token = place("qr_token", Map.of());

        List<Integer> linked = atOnce("penny_public", connection -> {
            Map<String, String> link = specimens.row("portal_link", tenant);
            link.put("token_id", token);
            link.put("offender_id", null);
            try {
                specimens.insert(connection, "portal_link", link, link.keySet());
                return 1;
            } catch (SQLException refused) {
                assertThat(refused.getMessage()).contains("portal_link_token_id_key");
                return 0;
            }
        });

        assertThat(linked).hasSize(AT_ONCE).containsOnlyOnce(1).containsOnly(0, 1);
        assertThat(count("portal_link where token_id = '" + token + "'")).isEqualTo(1);
    }

    @Test
    void aDebtIsPaidOnce() throws Exception {
        place("account", Map.of());
        place("store", Map.of());
        String offender = place("offender", Map.of());
        String theft = place("theft", Map.of("offender_id", offender));
        String debt = place("debt", Map.of("offender_id", offender, "theft_id", theft));
        List<Map<String, String>> payments = new ArrayList<>();
        for (int attempt = 0; attempt < AT_ONCE; attempt++) {
            Map<String, String> row = specimens.row("debt_payment", tenant);
            row.putAll(Map.of("debt_id", debt, "theft_id", theft, "offender_id", offender));
            row.put("payment_id", place("payment", Map.of()));
            payments.add(row);
        }

        List<Integer> booked = atOnce("penny_job", connection -> {
            Map<String, String> row;
            synchronized (payments) {
                row = payments.remove(0);
            }
            try {
                specimens.insert(connection, "debt_payment", row, row.keySet());
                return 1;
            } catch (SQLException refused) {
                assertThat(refused.getMessage()).contains("debt_payment_once");
                return 0;
            }
        });

        assertThat(booked).hasSize(AT_ONCE).containsOnlyOnce(1).containsOnly(0, 1);
        assertThat(count("debt_payment where debt_id = '" + debt + "'")).isEqualTo(1);
    }

    /** @return the new row's id */
    private String place(String table, Map<String, String> particular) throws SQLException {
        Map<String, String> row = specimens.row(table, tenant);
        row.putAll(particular);
        specimens.insertAsAdministrator(administrator, table, row);
        return row.get("id");
    }

    private List<Integer> atOnce(String role, Attempt attempt) throws Exception {
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        List<Future<Integer>> running = new ArrayList<>();
        for (int thread = 0; thread < AT_ONCE; thread++) {
            running.add(threads.submit(() -> {
                try (Connection connection = database.asApp()) {
                    TestDatabase.bind(connection, role, tenant.settings());
                    start.await();
                    int changed = attempt.make(connection);
                    connection.commit();
                    return changed;
                }
            }));
        }
        List<Integer> changed = new ArrayList<>();
        for (Future<Integer> one : running) {
            changed.add(one.get());
        }
        return changed;
    }

    private int count(String from) throws SQLException {
        try (Statement statement = administrator.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
