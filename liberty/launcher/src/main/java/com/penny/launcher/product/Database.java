package com.penny.launcher.product;

import com.penny.launcher.Failure;
import com.penny.migrations.Migrations;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;

/** Roles and schema of the embedded PostgreSQL, and how the server reaches them. */
final class Database {

    private final PostgresServer postgres;
    private final Secrets secrets;

    Database(PostgresServer postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    /**
     * Creates roles and database where they are missing and applies new migrations.
     *
     * @throws Failure when the data is of another version or its secrets are gone
     */
    void prepare() throws IOException {
        String owner = secrets.get("postgres.owner");
        try {
            Migrations.bootstrap(
                    postgres.jdbcUrl("postgres"),
                    PostgresServer.ADMIN,
                    secrets.get("postgres.admin"),
                    new Migrations.Passwords(owner, secrets.get("postgres.app"), secrets.get("postgres.batch")));
            Migrations.migrate(postgres.jdbcUrl("penny"), "penny_owner", owner);
        } catch (SQLException | FlywayException e) {
            throw new Failure("the database could not be prepared: " + e.getMessage(), e);
        }
    }

    /** The server's environment for its connections. */
    Map<String, String> settings() throws IOException {
        return Map.of(
                "PENNY_DB_HOST", "127.0.0.1",
                "PENNY_DB_PORT", Integer.toString(postgres.port()),
                "PENNY_DB_PASSWORD", secrets.get("postgres.app"),
                "PENNY_BATCH_PASSWORD", secrets.get("postgres.batch"));
    }
}
