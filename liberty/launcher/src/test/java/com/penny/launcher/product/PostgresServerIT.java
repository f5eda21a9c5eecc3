package com.penny.launcher.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class PostgresServerIT {

    @TempDir
    private static Path cache;

    @TempDir
    private Path folder;

    private DataDirectory data;
    private int port;
    private String password;
    private PostgresServer server;
    private CompletableFuture<Integer> exit;

    @BeforeEach
    void openData() throws Exception {
        data = DataDirectory.open(folder.resolve("data"));
        port = Ports.unused();
        password = new Secrets(data.secrets()).get("postgres.admin");
        start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        data.close();
    }

    private void start() throws Exception {
        server = new PostgresServer(data, new PostgresBinaries(cache).folder(), port, password);
        exit = server.start();
        server.ready().get(60, TimeUnit.SECONDS);
    }

    private String query(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), PostgresServer.ADMIN, password);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(server.jdbcUrl("postgres"), PostgresServer.ADMIN, password)) {
            connection.createStatement().execute(sql);
        }
    }

    private ProcessHandle postmaster() throws Exception {
        List<String> lines = Files.readAllLines(data.database().resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.get(0).trim())).orElseThrow();
    }

    @Test
    void whatIsCommittedIsOnTheDisk() throws Exception {
        assertThat(query("show fsync")).isEqualTo("on");
        assertThat(query("show synchronous_commit")).isEqualTo("on");
        assertThat(query("show listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void nobodyConnectsWithoutThePassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), PostgresServer.ADMIN, "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void theNextStartFindsAllData() throws Exception {
        execute("create table kept as select 42 as answer");
        server.stop();
        assertThat(exit.get(30, TimeUnit.SECONDS)).isZero();
        start();
        assertThat(query("select answer from kept")).isEqualTo("42");
    }

    @Test
    void committedRowsSurviveAKill() throws Exception {
        execute("create table kept as select 42 as answer");
        postmaster().destroyForcibly();
        assertThat(exit.get(30, TimeUnit.SECONDS)).isEqualTo(128 + 9);
        start();
        assertThat(query("select answer from kept")).isEqualTo("42");
    }

    @Test
    void theOrphanOfAKilledLauncherIsStoppedFirst() throws Exception {
        execute("create table kept as select 42 as answer");
        ProcessHandle orphan = postmaster();
        start();
        assertThat(orphan.isAlive()).isFalse();
        assertThat(query("select answer from kept")).isEqualTo("42");
    }

    @Test
    void theSchemaIsThereAndStaysWhenPreparedAgain() throws Exception {
        Database database = new Database(server, new Secrets(data.secrets()));
        database.prepare();
        database.prepare();
        assertThat(database.settings()).containsEntry("PENNY_DB_PORT", Integer.toString(port));
        assertThat(query("select count(*) from pg_database where datname = 'penny'"))
                .isEqualTo("1");
    }
}
