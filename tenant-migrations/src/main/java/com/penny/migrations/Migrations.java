package com.penny.migrations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** Creates the roles and the database once, and brings the schema to the newest version. Both calls may be repeated. */
public final class Migrations {

    private static final String DATABASE = "penny";
    private static final String OWNER = "penny_owner";
    private static final String APP = "penny_app";
    private static final String BATCH = "penny_batch";

    private Migrations() {}

    /**
     * What the logins sign in with.
     *
     * @param owner of the schema, for migrations
     * @param app the server's, for requests and tasks
     * @param batch the server's, for the repository of Jakarta Batch
     */
    public record Passwords(String owner, String app, String batch) {}

    /**
     * Creates what only a database administrator can: the owner of the schema, the logins of the server, the persona
     * roles and the database {@code penny}. Passwords are set anew on each call, so that they can be rotated.
     *
     * @param adminUrl JDBC address of any database of the cluster, usually {@code postgres}
     * @throws SQLException when the administrator may not create roles or databases
     */
    public static void bootstrap(String adminUrl, String adminUser, String adminPassword, Passwords passwords)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(adminUrl, adminUser, adminPassword)) {
            login(connection, OWNER, passwords.owner(), "nosuperuser nobypassrls nocreaterole");
            login(connection, APP, passwords.app(), "nosuperuser nobypassrls nocreaterole noinherit");
            login(connection, BATCH, passwords.batch(), "nosuperuser nobypassrls nocreaterole noinherit");
            for (Persona persona : Persona.values()) {
                if (!exists(connection, "select 1 from pg_roles where rolname = ?", persona.role())) {
                    execute(connection, "create role " + persona.role() + " nologin nosuperuser nobypassrls noinherit");
                }
                execute(connection, "grant " + persona.role() + " to " + APP);
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                execute(connection, "create database " + DATABASE + " owner " + OWNER);
            }
            execute(connection, "revoke all on database " + DATABASE + " from public");
            execute(connection, "grant connect on database " + DATABASE + " to " + APP + ", " + BATCH);
        }
    }

    /**
     * Applies what is missing, as the owner.
     *
     * @return how many migrations were applied
     */
    public static int migrate(String url, String owner, String password) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(url, owner, password)
                .locations("classpath:db/migration")
                .load()
                .migrate()
                .migrationsExecuted;
    }

    /** Entry point for a deployment: {@code PENNY_DB_URL}, {@code PENNY_DB_OWNER}, {@code PENNY_DB_OWNER_PASSWORD}. */
    public static void main(String[] arguments) {
        int executed = migrate(
                required("PENNY_DB_URL"),
                System.getenv().getOrDefault("PENNY_DB_OWNER", OWNER),
                required("PENNY_DB_OWNER_PASSWORD"));
        System.out.println("migrations applied: " + executed);
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("set the environment variable " + name);
        }
        return value;
    }

    private static void login(Connection connection, String role, String password, String attributes)
            throws SQLException {
        boolean known = exists(connection, "select 1 from pg_roles where rolname = ?", role);
        // A role's password cannot be a bind value; the server quotes it for us.
        String quoted = single(connection, "select quote_literal(?)", password);
        execute(
                connection,
                (known ? "alter" : "create") + " role " + role + " login " + attributes + " password " + quoted);
    }

    private static boolean exists(Connection connection, String query, String argument) throws SQLException {
        return single(connection, query, argument) != null;
    }

    private static String single(Connection connection, String query, String argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
