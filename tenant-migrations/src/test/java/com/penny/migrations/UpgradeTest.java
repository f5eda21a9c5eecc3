package com.penny.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an earlier version has written survives the way to the newest schema. */
@Tag("database")
class UpgradeTest {

    private static final String ACCOUNT = "00000000-0000-7000-8000-000000000001";
    private static final String LETTER = "00000000-0000-7000-8000-000000000002";

    private static String url;

    @BeforeAll
    static void migrateRowsOfVersion28() throws SQLException {
        TestDatabase database = TestDatabase.shared();
        try (Connection connection = database.asAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists upgrade");
            statement.execute("create database upgrade owner penny_owner");
        }
        url = database.url("upgrade");
        migrate("28");
        change(
                "set session_replication_role = replica",
                "insert into account (id, realm, email, password_hash, created_at)"
                        + " values ('%s', 'STAFF', 'ada@shop.example', 'x', now())".formatted(ACCOUNT),
                "insert into store_member (store_id, account_id, role, name, initials, created_at)"
                        + " values ('%1$s', '%1$s', 'store_admin', 'Ada Byron', 'AB', now())".formatted(ACCOUNT),
                "insert into mail_message (id, idempotency_key, purpose, message_id, recipient, subject, text_body, html_body,"
                        + " state, created_at) values ('%s', 'receipt/1', 'RECEIPT', 'm', 'ada@shop.example', 'Hello', 'Text', null,"
                                .formatted(LETTER)
                        + " 'QUEUED', now())",
                "insert into mail_attachment (id, mail_id, position, name, content_type, content)"
                        + " values (gen_random_uuid(), '%s', 0, 'a.pdf', 'application/pdf', decode(repeat('00ff', 100), 'hex'))"
                                .formatted(LETTER),
                "insert into mail_message (id, idempotency_key, purpose, message_id, state, created_at)"
                        + " values (gen_random_uuid(), 'receipt/2', 'RECEIPT', 'n', 'SENT', now())",
                "insert into stripe_event (id, type, payload, received_at)"
                        + " values ('evt_1', 'x', '{\"data\":{\"object\":{\"id\":\"cs_1\"}}}', now()), ('evt_2', 'x', '{}', now())",
                "insert into dispute (id, store_id, theft_id, debt_id, offender_id, account_id, statement, opened_at)"
                        + " values ('%1$s', '%1$s', '%1$s', '%1$s', '%1$s', '%1$s', 'Not me', now())"
                                .formatted(ACCOUNT));
        migrate("91");
        change(
                "set session_replication_role = replica",
                "insert into store (id, organisation_id, name, address, time_zone, currency, sensitivity,"
                        + " commission_basis_points, created_at, operator) values ('%1$s', '%1$s', 'Shop', '', 'UTC', 'EUR', 50, 1000,"
                                .formatted(ACCOUNT)
                        + " now(), 'Shop Ltd')",
                "insert into store_trial (store_id, started_by, started_at, ends_at) values ('%1$s', '%1$s',"
                                .formatted(ACCOUNT)
                        + " now() - interval '1 year', now() - interval '11 months')");
        migrate("latest");
    }

    @Test
    void aTrialOfBeforeStoresCouldPayIsLookedAtAndStopsNobodyForTwoWeeks() throws SQLException {
        assertThat(text(
                        "select (not_before > now() + interval '13 days')::text from store_standing where store_id = '%s'"
                                .formatted(ACCOUNT)))
                .isEqualTo("true");
        assertThat(text("select task_instance from scheduled_tasks where task_name = 'store-standing'"))
                .isEqualTo(ACCOUNT + "/now");
    }

    @Test
    void addressesNamesAndStatementsWaitToBeSealed() throws SQLException {
        assertThat(text("select email_clear from account")).isEqualTo("ada@shop.example");
        assertThat(text("select email from account")).isNull();
        assertThat(text("select name_clear from store_member")).isEqualTo("Ada Byron");
        assertThat(text("select statement_clear from dispute")).isEqualTo("Not me");
    }

    @Test
    void aLetterThatWaitsKeepsItsWordsAndItsFiles() throws SQLException {
        String words = text("select words_clear::jsonb from mail_message where state = 'QUEUED'");
        assertThat(words)
                .contains(
                        "\"to\": \"ada@shop.example\"",
                        "\"subject\": \"Hello\"",
                        "\"html\": null",
                        "\"key\": \"receipt/1\"")
                .contains("\"name\": \"a.pdf\"", "\"content\": \"AP8A/wD/");
        assertThat(words).doesNotContain("\\n");
        assertThat(text("select count(*) from mail_message where state = 'SENT' and words_clear is null"))
                .isEqualTo("1");
    }

    @Test
    void aDisputeThatIsOpenAlreadyIsLookedAtOnItsDay() throws SQLException {
        assertThat(text("select task_instance from scheduled_tasks join dispute on execution_time = due_at"
                        + " where task_name = 'overdue-dispute'"))
                .isEqualTo(ACCOUNT + "/" + ACCOUNT);
    }

    @Test
    void ofAnEventItsObjectIsKept() throws SQLException {
        assertThat(text("select string_agg(object_id, ',' order by id) from stripe_event"))
                .isEqualTo("cs_1,");
    }

    private static void migrate(String target) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(url, "penny_owner", TestDatabase.OWNER_PASSWORD)
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private static void change(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
