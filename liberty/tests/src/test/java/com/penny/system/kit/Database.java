package com.penny.system.kit;

import com.penny.launcher.files.KeyValueFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The rows as they are, past row-level security: what counts in the end, and what no screen can bring about yet. */
public final class Database {

    private final String url;
    private final String password;

    private Database(String url, String password) {
        this.url = url;
        this.password = password;
    }

    static Database of(Path data) throws IOException {
        String port = new KeyValueFile(data.resolve("ports.properties"))
                .get("postgres")
                .orElseThrow();
        String password = new KeyValueFile(data.resolve("secrets.properties"))
                .get("postgres.admin")
                .orElseThrow();
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/penny", password);
    }

    /** The single number that a query gives. */
    public long number(String query, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, query, values);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The single text that a query gives. */
    public String text(String query, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, query, values);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes rows; the number of them. */
    public int change(String statement, Object... values) {
        try (Connection connection = connect();
                PreparedStatement prepared = prepare(connection, statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows that nobody else can change until this is closed. */
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /** Locks the row of this id, as a slow transaction would. */
    public Held hold(String table, UUID id) {
        try {
            Connection connection = connect();
            connection.setAutoCommit(false);
            try (PreparedStatement statement =
                    prepare(connection, "select 1 from " + table + " where id = ? for update", id)) {
                statement.executeQuery();
            }
            return () -> release(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Cuts every connection of these logins, as a crash of the database would. */
    public void drop(String... logins) {
        for (String login : logins) {
            number("select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = ?", login);
        }
    }

    private static void release(Connection connection) {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", password);
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
