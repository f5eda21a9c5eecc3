package com.penny.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads the database's own catalogue: a table that nobody thought of protecting fails the build. */
@Tag("isolation")
class CatalogueTest {

    /** Reviewed: Flyway's own history (no grants), and the task queue, which holds identifiers only. */
    private static final String UNPROTECTED_ON_PURPOSE = "('flyway_schema_history', 'scheduled_tasks')";

    private final TestDatabase database = TestDatabase.shared();

    @Test
    void everyTableIsUnderForcedRowSecurity() throws SQLException {
        assertThat(list(
                        "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace"
                                + " and not (relrowsecurity and relforcerowsecurity) and relname not in "
                                + UNPROTECTED_ON_PURPOSE))
                .isEmpty();
    }

    @Test
    void everyProtectedTableHasAPolicyForEachRoleThatMayTouchIt() throws SQLException {
        assertThat(list("""
                select distinct g.table_name || ' ' || g.grantee from information_schema.role_column_grants g
                where g.table_schema = 'public' and g.grantee like 'penny\\_%' and g.grantee <> 'penny_owner'
                  and g.table_name not in """ + UNPROTECTED_ON_PURPOSE + """
                  and not exists (select 1 from pg_policies p where p.tablename = g.table_name and g.grantee = any (p.roles))""")).isEmpty();
    }

    @Test
    void everyTableWithAStoreHasAnIndexThatLeadsWithIt() throws SQLException {
        assertThat(list("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'store_id'
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not exists (
                  select 1 from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum and i.indpred is null)
                and c.relname not in ('portal_link')""")).isEmpty();
    }

    @Test
    void writingIsCheckedWhereverAPolicyNamesATenant() throws SQLException {
        assertThat(list("select tablename || ' ' || policyname from pg_policies where schemaname = 'public'"
                        + " and cmd in ('INSERT', 'UPDATE') and with_check is null"))
                .isEmpty();
    }

    @Test
    void theLoginOfTheServerOwnsNothingAndInheritsNothing() throws SQLException {
        assertThat(list("select tableowner || ' ' || tablename from pg_tables where schemaname = 'public'"
                        + " and tableowner <> 'penny_owner'"))
                .isEmpty();
        assertThat(list("select rolname from pg_roles where rolname like 'penny\\_%'"
                        + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"))
                .isEmpty();
        assertThat(list("select rolname from pg_roles where rolname = 'penny_app' and rolinherit"))
                .isEmpty();
        assertThat(
                        list(
                                "select distinct table_name from information_schema.role_table_grants where grantee = 'penny_app'"))
                .containsExactly("scheduled_tasks");
    }

    @Test
    void theRepositoryOfJobsIsAnotherWorld() throws SQLException {
        assertThat(list(
                        "select distinct grantee from information_schema.role_table_grants where table_schema = 'jbatch'"
                                + " and grantee <> 'penny_owner'"))
                .containsExactly("penny_batch");
        assertThat(
                        list(
                                "select distinct table_schema from information_schema.role_column_grants where grantee = 'penny_batch'"))
                .containsExactly("jbatch");
        assertThat(list("select member::regrole::text from pg_auth_members where member = 'penny_batch'::regrole"
                        + " or roleid = 'penny_batch'::regrole"))
                .isEmpty();
        try (Connection batch = database.asBatch();
                Statement statement = batch.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table jbatch.mine (id integer)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("set role penny_job")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void historyCannotBeRewrittenByAnybody() throws SQLException {
        assertThat(
                        list(
                                "select grantee || ' ' || table_name from information_schema.role_column_grants"
                                        + " where table_name in ('audit_entry', 'audit_checkpoint', 'audit_head', 'ledger_entry', 'ledger_transaction', 'evidence_view', 'evidence_playback',"
                                        + " 'evidence_bundle', 'payment', 'debt_payment', 'missed_incident', 'store_milestone', 'store_trial', 'subscription_payment', 'destruction_certificate') and privilege_type = 'UPDATE' and grantee <> 'penny_owner'"))
                .isEmpty();
        assertThat(list("select grantee || ' ' || table_name from information_schema.role_table_grants"
                        + " where table_name in ('audit_entry', 'audit_checkpoint', 'audit_head', 'ledger_entry', 'ledger_transaction', 'evidence_view', 'evidence_playback',"
                        + " 'evidence_bundle', 'payment', 'debt_payment', 'missed_incident', 'store_milestone', 'store_trial', 'subscription_payment', 'destruction_certificate') and privilege_type in ('DELETE', 'TRUNCATE')"
                        + " and grantee <> 'penny_owner'"))
                .isEmpty();
    }

    @Test
    void reviewersHaveNoGrantOnMoney() throws SQLException {
        assertThat(
                        list(
                                "select distinct table_name from information_schema.role_column_grants where grantee = 'penny_review'"))
                .doesNotContain(
                        "loss_item",
                        "debt",
                        "payment",
                        "debt_payment",
                        "refund",
                        "checkout",
                        "checkout_line",
                        "ledger_entry",
                        "ledger_transaction",
                        "missed_incident",
                        "store_offender");
    }

    /** By the names of columns, so that money which moves into another table is found there too. */
    @Test
    void noColumnThatReviewersOrCamerasMayTouchIsNamedAfterMoney() throws SQLException {
        assertThat(list("""
                select grantee || ' ' || table_name || '.' || column_name from information_schema.role_column_grants
                where grantee in ('penny_review', 'penny_ingest')
                  and column_name ~ '(commission|amount|minor|debt|paid|basis_points|value|price|currency)'""")).isEmpty();
    }

    @Test
    void whatAStoreEarnsAndFromWhichScoreItIsAlertedIsNoBusinessOfOthers() throws SQLException {
        assertThat(list("""
                select distinct grantee from information_schema.role_column_grants
                where table_name = 'store' and column_name in ('commission_basis_points', 'sensitivity')
                  and grantee <> 'penny_owner'""")).containsExactlyInAnyOrder("penny_store", "penny_ops", "penny_job");
    }

    @Test
    void storesHaveNoGrantOnAPersonsAccountOrPayment() throws SQLException {
        assertThat(
                        list(
                                "select distinct table_name from information_schema.role_column_grants where grantee = 'penny_store'"))
                .doesNotContain(
                        "account", "offender", "portal_link", "payment", "checkout", "checkout_line", "dispute");
    }

    @Test
    void lettersAreReadByTheJobThatDeliversThemAndByNobodyElse() throws SQLException {
        assertThat(list("select distinct grantee from information_schema.role_column_grants"
                        + " where table_name = 'mail_message' and grantee not in ('penny_owner', 'penny_keys')"))
                .containsExactly("penny_job");
    }

    /** What was entered is not told again, to those who entered it either; Penny Ops see whose it is said to be. */
    @Test
    void theNumberOfAPayoutAccountIsReadByTheJobThatPaysToItAndByNobodyElse() throws SQLException {
        assertThat(list("select column_name || ' ' || grantee from information_schema.role_column_grants"
                        + " where table_name = 'payout_account' and column_name in ('details', 'holder')"
                        + " and privilege_type = 'SELECT' and grantee not in ('penny_owner', 'penny_keys')"))
                .containsExactlyInAnyOrder("details penny_job", "holder penny_job", "holder penny_ops");
        assertThat(list("select column_name || ' ' || grantee from information_schema.role_column_grants"
                        + " where table_name = 'payout_account' and privilege_type = 'UPDATE'"
                        + " and column_name in ('scheme', 'country', 'currency', 'ending', 'asked_at', 'effective_at')"
                        + " and grantee <> 'penny_owner'"))
                .isEmpty();
    }

    @Test
    void whoExchangesKeysReachesSealedColumnsOnly() throws SQLException {
        assertThat(list("select distinct table_name || '.' || column_name from information_schema.role_column_grants"
                        + " where grantee = 'penny_keys' and privilege_type = 'UPDATE'"))
                .containsExactlyInAnyOrder(
                        "account.email",
                        "account.email_clear",
                        "account.email_index",
                        "account_totp.secret",
                        "cognito_session.refresh_token",
                        "demand.address",
                        "representative.contact",
                        "representative.name",
                        "contact.details",
                        "contact_device.details",
                        "dispute.email",
                        "dispute.statement",
                        "dispute.statement_clear",
                        "dispute_file.name",
                        "dispute_message.email",
                        "dispute_message.text",
                        "evidence_object.key_id",
                        "evidence_object.wrapped_key",
                        "mail_message.words",
                        "mail_message.words_clear",
                        "password_reset_request.email",
                        "payout_account.details",
                        "payout_account.holder",
                        "penny_member.name",
                        "penny_member.name_clear",
                        "push_key.private_key",
                        "rights_request.answer",
                        "rights_request.statement",
                        "store_agreement.signatory",
                        "store_invitation.email",
                        "store_invitation.email_index",
                        "store_member.name",
                        "store_member.name_clear",
                        "store_sign_up.email",
                        "written_dispute.email",
                        "written_dispute.statement",
                        "written_file.name");
        assertThat(list("select distinct column_name from information_schema.role_column_grants"
                        + " where grantee = 'penny_keys' and privilege_type = 'SELECT'"))
                .containsExactlyInAnyOrder(
                        "account_id",
                        "address",
                        "answer",
                        "contact",
                        "details",
                        "email",
                        "email_clear",
                        "holder",
                        "id",
                        "key_id",
                        "private_key",
                        "purpose",
                        "name",
                        "name_clear",
                        "object_id",
                        "realm",
                        "refresh_token",
                        "role",
                        "secret",
                        "signatory",
                        "session_id",
                        "statement",
                        "statement_clear",
                        "store_id",
                        "text",
                        "words",
                        "words_clear",
                        "wrapped_key");
        assertThat(list("select privilege_type from information_schema.table_privileges where grantee = 'penny_keys'"))
                .isEmpty();
    }

    private List<String> list(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.asAdministrator();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
