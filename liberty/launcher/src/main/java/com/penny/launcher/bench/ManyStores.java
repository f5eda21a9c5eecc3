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

    private static final long POLL_MILLIS = 200;

    private static final String ADD_STORES = """
            insert into store (id, organisation_id, name, address, time_zone, currency, sensitivity,
              commission_basis_points, operator, live_at, created_at)
            select gen_random_uuid(), (select organisation_id from store limit 1), 'Bench ' || n, 'Nowhere', 'UTC', 'EUR', 50,
              1000, 'Bench', now(), now() from generate_series(1, ?) n""";

    /** A hundred for each store that has none yet, spread over a month. */
    private static final String ADD_ALERTS = """
            insert into alert (id, store_id, camera_id, camera_name, clip_id, occurred_at, raised_at, score, threshold, parts,
              signals, sentence, people, duration_ms, width, height, fps, clip_sha256, clip_size_bytes, status, dismiss_reason)
            select gen_random_uuid(), s.id, md5('camera' || s.id)::uuid, 'Aisle', gen_random_uuid(), t.at, t.at, 70, 50, '[]', '[]',
              'Reached to shelf, hand to jacket', 1, 5000, 1280, 720, 25, repeat('a', 64), 400000,
              case when n % 2 = 0 then 'NEW' else 'DISMISSED' end, case when n % 2 = 1 then 'PUT_BACK' end
            from store s cross join generate_series(1, ?) n
              cross join lateral (select now() - n * interval '7 hours' - random() * interval '1 hour' as at) t
            where not exists (select 1 from alert a where a.store_id = s.id)""";

    /** A tenth of the alerts that have none yet were confirmed; half of these became incidents, of two for each person. */
    private static final String ADD_REVIEWS = """
            insert into review (id, store_id, alert_id, camera_id, camera_name, occurred_at, score, sentence, confirmed_by,
              confirmed_initials, confirmed_at, due_at, state, decided_by, decided_at, reason)
            select gen_random_uuid(), a.store_id, a.id, a.camera_id, a.camera_name, a.occurred_at, a.score, a.sentence,
              gen_random_uuid(), 'BB', a.raised_at, a.raised_at + interval '4 hours',
              case when random() < 0.5 then 'APPROVED' else 'REJECTED' end,
              md5('reviewer' || floor(random() * 20))::uuid, a.raised_at, 'Bench'
            from alert a where a.camera_name = 'Aisle' and random() < 0.1
              and not exists (select 1 from review r where r.store_id = a.store_id)""";

    private static final String ADD_PEOPLE = """
            insert into offender (id, reference, created_at)
            select gen_random_uuid(), 'P-' || upper(lpad(to_hex(n), 8, '0')), now()
            from generate_series((select count(*) + 1 from offender), (select count(*) / 4 from review)) n""";

    private static final String ADD_INCIDENTS = """
            with people as (select id, row_number() over () as n, count(*) over () as many from offender),
              approved as (select r.*, row_number() over () as n from review r
                where r.state = 'APPROVED' and not exists (select 1 from theft t where t.alert_id = r.alert_id))
            insert into theft (id, store_id, alert_id, offender_id, camera_id, camera_name, occurred_at, sentence, confirmed_by,
              approved_by, approved_at, severity)
            select gen_random_uuid(), r.store_id, r.alert_id, p.id, r.camera_id, r.camera_name, r.occurred_at, r.sentence,
              r.confirmed_by, r.decided_by, r.decided_at, 'MEDIUM'
            from approved r join people p on p.n = r.n % p.many + 1""";

    /** Twenty stores to a region. */
    private static final String SETTLE = """
            with regions as (insert into region (id, country, name, created_at)
                select gen_random_uuid(), 'ES', 'Bench ' || n, now() from generate_series(1, ?) n
                on conflict do nothing returning id),
              numbered as (select id, row_number() over () as n, count(*) over () as many from regions),
              homeless as (select id, row_number() over () as n from store where region_id is null and name like 'Bench %')
            update store s set region_id = r.id from homeless h join numbered r on r.n = h.n % r.many + 1 where h.id = s.id""";

    /** Nothing here sets off a trigger: what was never counted is marked by hand. */
    private static final String MARK = """
            insert into kpi_change (store_id)
            select id from store s where not exists (select 1 from kpi_count c where c.store_id = s.id and c.measure = 'dismissed')""";

    /** Reopens so many, spread over all: these wait. */
    private static final String REOPEN = """
            update review set state = 'PENDING', decided_by = null, decided_at = null, reason = null
            where id in (select id from review where state = 'REJECTED' order by id limit ?)""";

    /** Nothing that was reviewed here is as old. */
    private static final String OLDEST =
            "update review set confirmed_at = now() - interval '90 days' where alert_id = ?";

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
        update(ADD_STORES, (int) (stores - count("store")));
        update(ADD_ALERTS, ALERTS_PER_STORE);
        execute("vacuum analyze alert");
        execute("analyze store");
    }

    /** As {@link #grow}, with reviews of a tenth of the alerts. @param waiting how many of them more are not decided */
    void growReviewed(int stores, int waiting) throws SQLException {
        grow(stores);
        update(SETTLE, Math.max(1, stores / 20));
        execute(ADD_REVIEWS);
        execute(ADD_PEOPLE);
        execute(ADD_INCIDENTS);
        update(REOPEN, waiting);
        for (String table : List.of("review", "theft", "offender", "store")) {
            execute("vacuum analyze " + table);
        }
    }

    /** Puts an alert that staff have confirmed at the head of the queue, where it stays. */
    void oldest(RaisedAlert alert) throws SQLException {
        try (PreparedStatement prepared = administrator.prepareStatement(OLDEST)) {
            prepared.setObject(1, alert.id());
            if (prepared.executeUpdate() != 1) {
                throw new SQLException("nobody reviews alert " + alert.id());
            }
        }
    }

    /** Has the figures of all stores counted by the server. @return how long that took, in seconds */
    double countFigures() throws SQLException, InterruptedException {
        long began = System.nanoTime();
        execute(MARK);
        while (count("kpi_change") > 0 || count("scheduled_tasks where task_name = 'kpi-count'") > 0) {
            Thread.sleep(POLL_MILLIS);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        execute("vacuum analyze kpi_count");
        execute("vacuum analyze kpi_total");
        return seconds;
    }

    long count(String table) throws SQLException {
        try (Statement statement = administrator.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
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
