package com.penny.migrations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** One real PostgreSQL for the tests of a JVM: migrated, empty, reachable as administrator and as the server's login. */
public final class TestDatabase {

    static final String OWNER_PASSWORD = "owner-for-tests";
    private static final String APP_PASSWORD = "app-for-tests";
    private static final String BATCH_PASSWORD = "batch-for-tests";
    private static TestDatabase shared;

    private final EmbeddedPostgres postgres;

    private TestDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static synchronized TestDatabase shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    private static TestDatabase start() {
        try {
            TestDatabase database = new TestDatabase(EmbeddedPostgres.builder().start());
            Migrations.bootstrap(
                    database.url("postgres"),
                    "postgres",
                    "postgres",
                    new Migrations.Passwords(OWNER_PASSWORD, APP_PASSWORD, BATCH_PASSWORD));
            Migrations.migrate(database.url("penny"), "penny_owner", OWNER_PASSWORD);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    /** Past every policy: for arranging rows and for looking at what really stands there. */
    public Connection asAdministrator() throws SQLException {
        return DriverManager.getConnection(url("penny"), "postgres", "postgres");
    }

    /** As the server connects: without any right until a persona is bound. */
    public Connection asApp() throws SQLException {
        return DriverManager.getConnection(url("penny"), "penny_app", APP_PASSWORD);
    }

    /** As the server's Jakarta Batch connects. */
    public Connection asBatch() throws SQLException {
        return DriverManager.getConnection(url("penny"), "penny_batch", BATCH_PASSWORD);
    }

    /** Of {@code penny_app}, for a server that connects by itself. */
    public String appPassword() {
        return APP_PASSWORD;
    }

    /** Begins a transaction bound as the server binds it. */
    public static void bind(Connection connection, String role, Map<String, String> settings) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement("select set_config('role', ?, true)")) {
            statement.setString(1, role);
            statement.execute();
        }
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            try (PreparedStatement statement = connection.prepareStatement("select set_config(?, ?, true)")) {
                statement.setString(1, setting.getKey());
                statement.setString(2, setting.getValue());
                statement.execute();
            }
        }
    }

    /** Empties every table, so that a test starts from nothing. */
    public void clear() throws SQLException {
        try (Connection connection = asAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$ declare names text; begin
                      select string_agg(format('%I', tablename), ', ') into names from pg_tables
                        where schemaname = 'public' and tablename <> 'flyway_schema_history';
                      execute 'truncate ' || names || ' restart identity cascade';
                    end $$""");
        }
    }
}
