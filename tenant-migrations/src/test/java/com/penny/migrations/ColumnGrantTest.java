package com.penny.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.migrations.Catalogue.Column;
import com.penny.migrations.Catalogue.Grant;
import com.penny.migrations.Specimens.Side;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A store cannot read who a person concerned is or how they pay, and a reviewer nothing of money, by any query: every column
 * without a grant is tried in every form that could tell something of it.
 */
@Tag("isolation")
@TestInstance(Lifecycle.PER_CLASS)
class ColumnGrantTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final List<String> ROLES = List.of("penny_store", "penny_review", "penny_offender");

    /**
     * Reviewed: what holds a person's name, contact, account or payments; nothing of it is a store's. What a store has
     * recovered of a debt, and its share, it reads in {@code debt_payment}: an amount and a time, no payer.
     */
    private static final Set<String> CLOSED_TO_STORES = Set.of(
            "account",
            "account_link",
            "account_recovery_code",
            "account_session",
            "account_totp",
            "checkout",
            "checkout_line",
            "cognito_session",
            "kpi_change",
            "kpi_count",
            "kpi_listed",
            "kpi_total",
            "link_correction",
            "mail_message",
            "network_contest",
            "network_hold",
            "network_listing",
            "network_policy_version",
            "offender",
            "password_reset_request",
            "payment",
            "penny_member",
            "portal_link",
            "push_key",
            "recent_proof",
            "refund",
            "rights_request",
            "sign_in_attempt",
            "store_sign_up",
            "stripe_event");

    /** Reviewed: columns of tables that a store otherwise reads. */
    private static final Set<String> COLUMNS_CLOSED_TO_STORES = Set.of(
            "camera.key_hash",
            "camera.previous_key_hash",
            "code_renewal.token_hash",
            "contact_device.details",
            "evidence_view.viewer_id",
            "payout_account.details",
            "payout_account.holder",
            "payout_hold.reason",
            "payout_hold.set_by",
            "qr_token.hash",
            "qr_token.used_by",
            "store_invitation.hash");

    /** Reviewed: money, who the people are whose incidents a reviewer decides on, and who of them is listed. */
    private static final Set<String> CLOSED_TO_REVIEWERS = Set.of(
            "account",
            "account_link",
            "account_session",
            "checkout",
            "checkout_line",
            "cognito_session",
            "debt",
            "debt_payment",
            "kpi_change",
            "kpi_count",
            "kpi_listed",
            "kpi_total",
            "ledger_entry",
            "ledger_transaction",
            "loss_item",
            "network_contest",
            "network_entry",
            "network_hold",
            "network_listing",
            "network_policy_version",
            "payment",
            "payout_account",
            "payout_hold",
            "portal_link",
            "refund",
            "rights_request",
            "store_offender",
            "store_standing",
            "store_subscription",
            "subscription_checkout",
            "subscription_payment");

    /** Forms of a query that tell something of a column without selecting it. */
    private static final List<String> FORMS = List.of(
            "select %2$s from %1$s",
            "select 1 from %1$s where %2$s is not null",
            "select 1 from %1$s order by %2$s",
            "select count(*) from %1$s group by %2$s",
            "select max(%2$s::text) from %1$s",
            "select 1 from %1$s a join %1$s b using (%2$s)",
            "select %1$s from %1$s",
            "select row_to_json(t) from %1$s t",
            "select t.* from %1$s t",
            "select (t).%2$s from %1$s t",
            "select 1 / length(%2$s::text) from %1$s",
            "update %1$s set %2$s = default where true returning %2$s",
            "delete from %1$s where %2$s is not null",
            "delete from %1$s returning %2$s",
            "insert into %1$s default values returning %2$s",
            "copy (select %2$s from %1$s) to stdout",
            "select query_to_xml('select %2$s from %1$s', true, false, '')",
            "select table_to_xml('%1$s', true, false, '')");

    private final TestDatabase database = TestDatabase.shared();

    /** One connection for all, as a pool would hand it out: to open one takes longer than all queries of a case. */
    private Connection pooled;

    @BeforeAll
    void connect() throws SQLException {
        pooled = database.asApp();
        pooled.setAutoCommit(false);
    }

    @AfterEach
    void endTransaction() throws SQLException {
        pooled.rollback();
    }

    @AfterAll
    void disconnect() throws SQLException {
        pooled.close();
    }

    /** A column, and a role without a grant to read it. */
    record Closed(String role, String table, String column) {
        @Override
        public String toString() {
            return role + " " + table + "." + column;
        }
    }

    static Stream<Closed> closed() throws SQLException {
        Catalogue catalogue = Catalogue.of(TestDatabase.shared());
        List<Closed> closed = new ArrayList<>();
        for (String role : ROLES) {
            for (Map.Entry<String, List<Column>> table : catalogue.tables().entrySet()) {
                List<String> open = catalogue.columns(role, table.getKey(), "SELECT");
                table.getValue().stream()
                        .map(Column::name)
                        .filter(column -> !open.contains(column))
                        .forEach(column -> closed.add(new Closed(role, table.getKey(), column)));
            }
        }
        return closed.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("closed")
    void aColumnWithoutAGrantTellsNothingInAnyForm(Closed closed) throws SQLException {
        TestDatabase.bind(pooled, closed.role(), new Side().settings());
        for (String form : FORMS) {
            String query = form.formatted(closed.table(), closed.column());
            assertThat(stateOf(pooled, query)).as(query).isEqualTo(INSUFFICIENT_PRIVILEGE);
        }
    }

    @Test
    void whatHoldsAPersonIsClosedToStores() throws SQLException {
        Catalogue catalogue = Catalogue.of(database);
        assertThat(CLOSED_TO_STORES)
                .allSatisfy(table -> assertThat(catalogue.columns("penny_store", table, "SELECT"))
                        .as(table)
                        .isEmpty());
        assertThat(COLUMNS_CLOSED_TO_STORES).allSatisfy(name -> {
            String[] parts = name.split("\\.");
            assertThat(catalogue.grants()).doesNotContain(new Grant("penny_store", parts[0], "SELECT", parts[1]));
            assertThat(catalogue.tables().get(parts[0]))
                    .extracting(Column::name)
                    .contains(parts[1]);
        });
    }

    @Test
    void moneyIsClosedToReviewers() throws SQLException {
        Catalogue catalogue = Catalogue.of(database);
        assertThat(CLOSED_TO_REVIEWERS)
                .allSatisfy(table -> assertThat(catalogue.columns("penny_review", table, "SELECT"))
                        .as(table)
                        .isEmpty());
    }

    /** Reviewed: a view runs as its owner, and a function may; a new one has to be looked at, and tried, here. */
    @Test
    void noViewAndOnlyKnownFunctionsLeadPastTheGrants() throws SQLException {
        assertThat(
                        list(
                                "select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace"))
                .isEmpty();
        assertThat(list("select proname from pg_proc where pronamespace = 'public'::regnamespace"
                        + " and prorettype <> 'trigger'::regtype"))
                // Makes words of a row that the caller must already be able to read whole.
                .containsExactly("audit_line");
        assertThat(list("select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef"))
                .containsExactlyInAnyOrder(
                        "audit_link",
                        // Write down that something has changed, and give nothing back.
                        "kpi_mark_day",
                        "kpi_mark_first_clip",
                        "kpi_mark_subject",
                        "live_all_of_store",
                        "live_as_the_store",
                        "suspend_all_of_store",
                        "suspended_as_the_store");
    }

    /** Where, when and what became of it; who confirms, what they write and what was seen is not behind a number. */
    @Test
    void whoReadsFiguresSeesOfAlertsCamerasAndWhatWaitsOnlyWhatANumberCounts() throws SQLException {
        Catalogue catalogue = Catalogue.of(database);
        assertThat(catalogue.columns("penny_ops", "alert", "SELECT"))
                .containsExactlyInAnyOrder(
                        "id",
                        "store_id",
                        "camera_id",
                        "camera_name",
                        "raised_at",
                        "status",
                        "dismiss_reason",
                        "test",
                        "event_id");
        assertThat(catalogue.columns("penny_ops", "camera", "SELECT"))
                .containsExactlyInAnyOrder("id", "store_id", "name");
        assertThat(catalogue.columns("penny_ops", "kpi_change", "SELECT")).containsExactlyInAnyOrder("id", "at");
        assertThat(catalogue.columns("penny_ops", "review", "SELECT"))
                .containsExactlyInAnyOrder("alert_id", "state", "decided_by");
        assertThat(catalogue.columns("penny_job", "review", "SELECT"))
                .containsExactlyInAnyOrder(
                        "id", "store_id", "alert_id", "state", "confirmed_at", "decided_by", "decided_at");
        assertThat(catalogue.columns("penny_job", "second_reading", "SELECT"))
                .containsExactlyInAnyOrder("review_id", "store_id", "first_verdict", "verdict");
    }

    /** What the planner keeps for itself holds samples of the true values. */
    @Test
    void statisticsTellNothingOfAColumnWithoutAGrant() throws SQLException {
        Catalogue catalogue = Catalogue.of(database);
        fillAndAnalyse(catalogue);
        assertThat(list("select distinct tablename from pg_stats where schemaname = 'public'"))
                .containsAll(CLOSED_TO_STORES);
        for (String role : ROLES) {
            try (Connection connection = database.asApp()) {
                TestDatabase.bind(connection, role, new Side().settings());
                assertThat(stateOf(connection, "select stavalues1 from pg_statistic"))
                        .isEqualTo(INSUFFICIENT_PRIVILEGE);
                assertThat(list(
                                connection,
                                "select tablename || '.' || attname from pg_stats where schemaname = 'public'"))
                        .as(role)
                        .allMatch(name -> catalogue
                                .columns(role, name.split("\\.")[0], "SELECT")
                                .contains(name.split("\\.")[1]));
            }
        }
    }

    /** Else a caller's own schema could put a table of the same name before the one that is meant. */
    @Test
    void aFunctionThatRunsAsItsOwnerFindsTablesWhereItSaysItself() throws SQLException {
        assertThat(list("select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef"
                        + " and 'search_path=pg_catalog, public' <> all(coalesce(proconfig, '{}'))"))
                .isEmpty();
    }

    @Test
    void aTriggersFunctionCannotBeCalled() throws SQLException {
        try (Connection connection = database.asApp()) {
            TestDatabase.bind(connection, "penny_store", new Side().settings());
            for (String function : list(
                    "select proname from pg_proc where pronamespace = 'public'::regnamespace and prorettype = 'trigger'::regtype")) {
                assertThat(stateOf(connection, "select " + function + "()"))
                        .as(function)
                        .isEqualTo("0A000");
            }
        }
    }

    private void fillAndAnalyse(Catalogue catalogue) throws SQLException {
        Specimens specimens = new Specimens(catalogue);
        Side tenant = new Side();
        database.clear();
        try (Connection administrator = database.asAdministrator();
                Statement statement = administrator.createStatement()) {
            for (String table : CLOSED_TO_STORES) {
                specimens.insertAsAdministrator(administrator, table, specimens.row(table, tenant));
            }
            statement.execute("analyze");
        }
    }

    private static String stateOf(Connection connection, String query) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute(query);
            return "none";
        } catch (SQLException e) {
            return e.getSQLState();
        } finally {
            connection.rollback(before);
        }
    }

    private List<String> list(String query) throws SQLException {
        try (Connection connection = database.asAdministrator()) {
            return list(connection, query);
        }
    }

    private static List<String> list(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
