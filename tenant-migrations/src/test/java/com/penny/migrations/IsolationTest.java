package com.penny.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import com.penny.migrations.Catalogue.Binding;
import com.penny.migrations.Catalogue.Policy;
import com.penny.migrations.Specimens.Side;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two tenants with a row each in every table, and every persona that a policy binds to one of them: generated from the
 * catalogue, so that a new table is covered on the day it is made. All tests share one connection of the server's login,
 * as requests share a pool.
 */
@Tag("isolation")
@TestInstance(PER_CLASS)
class IsolationTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    /** Row security is asked before constraints are. */
    private static final Set<String> PAST_ROW_SECURITY = Set.of("", "23503", "23505", "23514");

    /** Reviewed: no tenant could be named for these, or Penny's reviewers alone see them; CatalogueTest knows who may touch them. */
    private static final Set<String> WITHOUT_A_TENANT = Set.of(
            "flyway_schema_history",
            "scheduled_tasks",
            "organisation",
            "ledger_transaction",
            "audit_head",
            "mail_message",
            "password_reset_request",
            "link_correction",
            "network_policy_version",
            "push_key",
            "job_part",
            "job_run",
            "reconciliation",
            "reconciliation_difference",
            "write_off",
            "review_skip",
            "kpi_change",
            "kpi_total",
            "region");

    /** Reviewed: Penny's own people, jobs across stores, and writing what the writer may not read. */
    private static final Set<String> WIDER_ON_PURPOSE = Set.of(
            "account_job",
            "account_keys",
            "account_link_job",
            "account_session_job",
            "account_sign_up",
            "account_totp_job",
            "account_totp_keys",
            "alert_ops",
            "alert_review",
            "audit_checkpoint_job",
            "audit_checkpoint_ops",
            "audit_entry_ops_read",
            "audit_entry_write",
            "audit_head_job",
            "audit_head_link",
            "camera_job",
            "camera_ops",
            "camera_review",
            "camera_suspension",
            "camera_zone_job",
            "camera_zone_review",
            "chargeback_job",
            "chargeback_ops",
            "checkout_job",
            "checkout_line_job",
            "cognito_session_keys",
            "contact_device_keys",
            "contact_keys",
            "debt_job",
            "debt_ops",
            "debt_payment_job",
            "debt_payment_ops",
            "demand_job",
            "demand_keys",
            "destruction_certificate_ops",
            "dispute_file_keys",
            "dispute_file_ops",
            "dispute_keys",
            "dispute_message_keys",
            "dispute_message_ops_read",
            "dispute_ops_read",
            "evidence_bundle_review_read",
            "evidence_hold_ops",
            "evidence_object_keys",
            "evidence_object_ops",
            "evidence_object_review",
            "job_part_job",
            "job_part_ops",
            "job_run_job",
            "job_run_ops",
            "job_run_steer",
            "kpi_change_job",
            "kpi_change_mark",
            "kpi_change_ops",
            "kpi_count_look",
            "kpi_count_ops",
            "kpi_listed_add",
            "kpi_listed_ops",
            "kpi_total_job",
            "kpi_total_ops",
            "ledger_entry_job",
            "ledger_entry_ops",
            "ledger_transaction_job",
            "ledger_transaction_ops",
            "link_correction_ops",
            "link_correction_read",
            "live_event_job",
            "live_event_job_read",
            "live_event_ops",
            "live_event_review_read",
            "live_event_review_write",
            "mail_message_job",
            "mail_message_keys",
            "network_contest_ops",
            "network_hold_ops",
            "network_listing_job",
            "network_listing_ops",
            "network_policy_version_job",
            "network_policy_version_ops",
            "offender_job",
            "offender_ops",
            "offender_review",
            "organisation_job",
            "organisation_ops",
            "passkey_ceremony_job",
            "password_reset_request_ask",
            "password_reset_request_job",
            "password_reset_request_keys",
            "payment_job",
            "payment_ops",
            "payout_account_keys",
            "payout_account_ops",
            "payout_hold_ops",
            "payout_ops",
            "penny_member_job",
            "penny_member_keys",
            "penny_member_penny",
            "portal_link_redeem",
            "push_key_job",
            "push_key_keys",
            "recent_proof_job",
            "reconciliation_difference_job",
            "reconciliation_difference_ops",
            "reconciliation_job",
            "reconciliation_ops",
            "refund_job",
            "refund_ops",
            "region_job",
            "region_new",
            "region_ops",
            "region_store",
            "representative_job",
            "representative_keys",
            "representative_ops",
            "review_ops",
            "review_review",
            "review_skip_read",
            "rights_request_keys",
            "rights_request_read",
            "second_reading_ask",
            "second_reading_look",
            "sign_in_attempt_job",
            "store_agreement_keys",
            "store_former_admin_job",
            "store_invitation_keys",
            "store_job",
            "store_member_job",
            "store_member_keys",
            "store_member_suspension",
            "store_milestone_ops",
            "store_ops",
            "store_review",
            "store_sign_up_ask",
            "store_sign_up_job",
            "store_sign_up_keys",
            "store_standing_ops",
            "store_subscription_ops",
            "store_suspension",
            "store_trial_ops",
            "stripe_event_job",
            "stripe_event_ops",
            "stripe_event_ops_try",
            "stripe_event_receive",
            "subscription_payment_job",
            "theft_ops",
            "theft_review",
            "ticket_attachment_ops",
            "ticket_message_ops_read",
            "ticket_ops",
            "write_off_ops",
            "written_dispute_keys",
            "written_file_keys");

    /** A table, and a role whose policies for a command bind it to its tenant. */
    record Case(String table, String role, String command, List<Binding> bindings) {
        @Override
        public String toString() {
            return role + " " + command.toLowerCase(Locale.ROOT) + " " + table;
        }
    }

    private final TestDatabase database = TestDatabase.shared();
    private final Side ours = new Side();
    private final Side theirs = new Side();
    private Catalogue catalogue;
    private Specimens specimens;
    private Connection pooled;

    @BeforeAll
    void placeARowOfEachTenantInEveryTable() throws SQLException {
        database.clear();
        catalogue = Catalogue.of(database);
        specimens = new Specimens(catalogue);
        try (Connection administrator = database.asAdministrator()) {
            for (String table : catalogue.tables().keySet()) {
                if (!WITHOUT_A_TENANT.contains(table)) {
                    specimens.insertAsAdministrator(administrator, table, specimens.row(table, ours));
                    specimens.insertAsAdministrator(administrator, table, specimens.row(table, theirs));
                }
            }
        }
        pooled = database.asApp();
    }

    @AfterAll
    void leaveNothing() throws SQLException {
        pooled.close();
        database.clear();
    }

    Stream<Case> reading() {
        return cases("SELECT")
                .filter(one ->
                        !catalogue.columns(one.role(), one.table(), "SELECT").isEmpty());
    }

    Stream<Case> inserting() {
        return cases("INSERT");
    }

    Stream<Case> changing() {
        return cases("UPDATE");
    }

    Stream<Case> deleting() {
        return cases("DELETE");
    }

    @Test
    void everyTableHasATenantOrIsReviewed() {
        assertThat(catalogue.tables().keySet())
                .allMatch(table -> WITHOUT_A_TENANT.contains(table)
                        || reading().anyMatch(one -> one.table().equals(table)));
    }

    @Test
    void everyPolicyIsPlainEqualityWithASettingOrIsReviewed() {
        assertThat(catalogue.policies()).allMatch(policy -> policy.settingsRead() == policy.equalities());
        assertThat(catalogue.policies().stream()
                        .filter(policy -> policy.bindings().isEmpty())
                        .map(Policy::name))
                .containsExactlyInAnyOrderElementsOf(WIDER_ON_PURPOSE);
    }

    @ParameterizedTest
    @MethodSource("reading")
    void aTenantSeesItsOwnRowAndNoOther(Case one) throws SQLException {
        TestDatabase.bind(pooled, one.role(), ours.settings());
        Binding tenant = one.bindings().get(0);
        assertThat(select(pooled, one.table(), tenant.column()))
                .as(one.toString())
                .containsExactly(ours.settings().get(tenant.setting()));
        pooled.rollback();
    }

    @ParameterizedTest
    @MethodSource("reading")
    void nobodySeesNothingOnAFreshConnection(Case one) throws SQLException {
        try (Connection fresh = database.asApp()) {
            TestDatabase.bind(fresh, one.role(), Map.of());
            assertThat(select(fresh, one.table(), one.bindings().get(0).column()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("reading")
    void nothingOfATenantStaysOnTheConnectionAfterCommitOrRollback(Case one) throws SQLException {
        String column = one.bindings().get(0).column();
        for (boolean commit : List.of(true, false)) {
            TestDatabase.bind(pooled, one.role(), ours.settings());
            assertThat(select(pooled, one.table(), column)).isNotEmpty();
            if (commit) {
                pooled.commit();
            } else {
                pooled.rollback();
            }
            assertThat(refusal("select " + column + " from " + one.table())).isEqualTo(INSUFFICIENT_PRIVILEGE);
            TestDatabase.bind(pooled, one.role(), Map.of());
            assertThat(select(pooled, one.table(), column)).isEmpty();
            pooled.rollback();
        }
    }

    @ParameterizedTest
    @MethodSource("inserting")
    void aRowOfAnotherTenantIsRefusedAndAnOwnOneIsNot(Case one) throws SQLException {
        List<String> columns = catalogue.columns(one.role(), one.table(), "INSERT");
        if (!columns.isEmpty()) {
            assertThat(insertion(one, specimens.row(one.table(), ours), columns))
                    .isIn(PAST_ROW_SECURITY);
        }
        for (Binding binding : one.bindings()) {
            Map<String, String> row = specimens.row(one.table(), ours);
            row.put(binding.column(), theirs.settings().get(binding.setting()));
            assertThat(insertion(one, row, columns.isEmpty() ? row.keySet() : columns))
                    .as(binding.toString())
                    .isEqualTo(INSUFFICIENT_PRIVILEGE);
        }
    }

    @ParameterizedTest
    @MethodSource("changing")
    void aRowOfAnotherTenantCannotBeChangedNorAnOwnOneGivenAway(Case one) throws SQLException {
        List<String> columns = new ArrayList<>(catalogue.columns(one.role(), one.table(), "UPDATE"));
        Binding tenant = one.bindings().get(0);
        columns.add(tenant.column());
        for (String column : columns) {
            assertUntouched(
                    one,
                    "update %s set %s = null where %s = '%s'"
                            .formatted(
                                    one.table(),
                                    column,
                                    tenant.column(),
                                    theirs.settings().get(tenant.setting())));
        }
        assertUntouched(
                one,
                "update %s set %s = '%s'"
                        .formatted(
                                one.table(), tenant.column(), theirs.settings().get(tenant.setting())));
    }

    @ParameterizedTest
    @MethodSource("deleting")
    void aRowOfAnotherTenantCannotBeDeleted(Case one) throws SQLException {
        Binding tenant = one.bindings().get(0);
        assertUntouched(
                one,
                "delete from %s where %s = '%s'"
                        .formatted(
                                one.table(), tenant.column(), theirs.settings().get(tenant.setting())));
    }

    @Test
    void theLoginOfTheServerMayReadNothingButTheTaskQueueUntilItIsBound() throws SQLException {
        pooled.setAutoCommit(false);
        for (String table : catalogue.tables().keySet()) {
            assertThat(refusal("select 1 from " + table))
                    .as(table)
                    .isEqualTo(table.equals("scheduled_tasks") ? "" : INSUFFICIENT_PRIVILEGE);
        }
    }

    /** Roles that may touch a table and whose every policy for the command names a tenant. */
    private Stream<Case> cases(String command) {
        return catalogue.tables().keySet().stream()
                .flatMap(table -> Arrays.stream(Persona.values())
                        .map(Persona::role)
                        .filter(role -> catalogue.mayTouch(role, table))
                        .filter(role -> boundToATenant(catalogue.policies(table, role, command)))
                        .map(role -> new Case(table, role, command, bindings(table, role, command))));
    }

    private static boolean boundToATenant(List<Policy> policies) {
        return !policies.isEmpty()
                && policies.stream().noneMatch(policy -> policy.bindings().isEmpty());
    }

    private List<Binding> bindings(String table, String role, String command) {
        Set<Binding> bindings = new LinkedHashSet<>();
        catalogue.policies(table, role, command).forEach(policy -> bindings.addAll(policy.bindings()));
        return List.copyOf(bindings);
    }

    private static List<String> select(Connection connection, String table, String column) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + column + " from " + table)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private void assertUntouched(Case one, String change) throws SQLException {
        TestDatabase.bind(pooled, one.role(), ours.settings());
        try (Statement statement = pooled.createStatement()) {
            assertThat(statement.executeUpdate(change)).as(change).isZero();
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).as(change).isEqualTo(INSUFFICIENT_PRIVILEGE);
        } finally {
            pooled.rollback();
        }
    }

    /** @return the state with which the database refused the row, empty when it took it */
    private String insertion(Case one, Map<String, String> row, Collection<String> columns) throws SQLException {
        TestDatabase.bind(pooled, one.role(), ours.settings());
        try {
            specimens.insert(pooled, one.table(), row, columns);
            return "";
        } catch (SQLException refused) {
            return refused.getSQLState();
        } finally {
            pooled.rollback();
        }
    }

    private String refusal(String query) throws SQLException {
        try (Statement statement = pooled.createStatement()) {
            statement.executeQuery(query);
            return "";
        } catch (SQLException refused) {
            return refused.getSQLState();
        } finally {
            pooled.rollback();
        }
    }
}
