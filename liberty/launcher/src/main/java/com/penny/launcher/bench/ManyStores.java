package com.penny.launcher.bench;

import com.penny.launcher.files.KeyValueFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Fills a separate copy's database with other stores and their alerts, as its administrator. */
final class ManyStores implements AutoCloseable {

    static final int ALERTS_PER_STORE = 100;

    private static final String ADD_STORES = """
            insert into store (id, organisation_id, name, address, time_zone, currency, sensitivity,
              commission_basis_points, operator, live_at, created_at)
            select gen_random_uuid(), (select organisation_id from store limit 1), 'Bench ' || n, 'Nowhere', 'UTC', 'EUR', 50,
              1000, 'Bench', now(), now() from generate_series(1, ?) n""";

    /** A hundred for each store that has none yet, spread over a month. */
    private static final String ADD_ALERTS = """
            insert into alert (id, store_id, camera_id, camera_name, clip_id, occurred_at, raised_at, score, threshold, parts,
              signals, sentence, people, duration_ms, width, height, fps, clip_sha256, clip_size_bytes, status)
            select gen_random_uuid(), s.id, gen_random_uuid(), 'Aisle', gen_random_uuid(), t.at, t.at, 70, 50, '[]', '[]',
              'Reached to shelf, hand to jacket', 1, 5000, 1280, 720, 25, repeat('a', 64), 400000,
              case when n % 2 = 0 then 'NEW' else 'DISMISSED' end
            from store s cross join generate_series(1, ?) n
              cross join lateral (select now() - n * interval '7 hours' - random() * interval '1 hour' as at) t
            where not exists (select 1 from alert a where a.store_id = s.id)""";

    private final String url;
    private final String password;
    private final String appPassword;
    private final Connection administrator;

    ManyStores(Path data) throws IOException, SQLException {
        url = "jdbc:postgresql://127.0.0.1:"
                + new KeyValueFile(data.resolve("ports.properties"))
                        .get("postgres")
                        .orElseThrow()
                + "/penny";
        KeyValueFile secrets = new KeyValueFile(data.resolve("secrets.properties"));
        password = secrets.get("postgres.admin").orElseThrow();
        appPassword = secrets.get("postgres.app").orElseThrow();
        administrator = asAdministrator();
        execute("set session_replication_role = replica");
    }

    /** Past row-level security. */
    Connection asAdministrator() throws SQLException {
        return DriverManager.getConnection(url, "postgres", password);
    }

    /** As the server logs in. */
    Connection asServer() throws SQLException {
        return DriverManager.getConnection(url, "penny_app", appPassword);
    }

    /** Brings the number of stores up to this; statistics are up to date afterwards. */
    void grow(int stores) throws SQLException {
        long there;
        try (Statement statement = administrator.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from store")) {
            rows.next();
            there = rows.getLong(1);
        }
        update(ADD_STORES, (int) (stores - there));
        update(ADD_ALERTS, ALERTS_PER_STORE);
        execute("vacuum analyze alert");
        execute("analyze store");
    }

    /** Takes row-level security off every table that has it, or puts it back. */
    void rowSecurity(boolean on) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = administrator.createStatement();
                ResultSet rows = statement.executeQuery("select distinct tablename from pg_policies")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        for (String table : tables) {
            execute("alter table " + table + (on ? " enable" : " disable") + " row level security");
        }
    }

    private void update(String statement, int value) throws SQLException {
        try (PreparedStatement prepared = administrator.prepareStatement(statement)) {
            prepared.setInt(1, value);
            prepared.executeUpdate();
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement plain = administrator.createStatement()) {
            plain.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        administrator.close();
    }
}
