package com.penny.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.migrations.Specimens.Side;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses whatever the code above believes. */
@Tag("isolation")
class LastLineOfDefenceTest {

    private final TestDatabase database = TestDatabase.shared();
    private final Side tenant = new Side();
    private Connection administrator;
    private Connection app;
    private Specimens specimens;

    @BeforeEach
    void connect() throws SQLException {
        administrator = database.asAdministrator();
        app = database.asApp();
        specimens = new Specimens(Catalogue.of(database));
    }

    @AfterEach
    void disconnect() throws SQLException {
        administrator.close();
        app.close();
    }

    @Test
    void aLedgerTransactionThatDoesNotSumToZeroIsNotCommitted() throws SQLException {
        UUID transaction = ledgerTransaction();
        TestDatabase.bind(app, "penny_job", Map.of());
        book(transaction, "STRIPE_CLEARING", 1000);
        book(transaction, "PENNY_REVENUE", -999);

        assertThatThrownBy(app::commit).hasMessageContaining("does not sum to zero");
    }

    @Test
    void aLedgerTransactionBalancesInEachCurrencyNotAcross() throws SQLException {
        UUID transaction = ledgerTransaction();
        TestDatabase.bind(app, "penny_job", Map.of());
        book(transaction, "STRIPE_CLEARING", 1000, "EUR");
        book(transaction, "PENNY_REVENUE", -1000, "USD");

        assertThatThrownBy(app::commit).hasMessageContaining("does not sum to zero");
    }

    @Test
    void aBalancedLedgerTransactionIsCommittedWhateverTheOrderOfItsEntries() throws SQLException {
        UUID transaction = ledgerTransaction();
        TestDatabase.bind(app, "penny_job", Map.of());
        book(transaction, "STRIPE_CLEARING", 1000);
        book(transaction, "REFUND_PAYABLE", -100);
        book(transaction, "PENNY_REVENUE", -900);
        app.commit();
    }

    @Test
    void aReviewIsNotDecidedByThePersonWhoConfirmed() throws SQLException {
        Map<String, String> review = specimens.row("review", tenant);
        review.put("decided_by", review.get("confirmed_by"));

        assertThatThrownBy(() -> specimens.insertAsAdministrator(administrator, "review", review))
                .hasMessageContaining("review_two_people");
    }

    @Test
    void aDecisionIsNotReadAgainByWhoeverMadeItOrConfirmed() throws SQLException {
        for (String before : List.of("first_reader", "confirmed_by")) {
            Map<String, String> reading = specimens.row("second_reading", tenant);
            reading.put("reader_id", reading.get(before));

            assertThatThrownBy(() -> specimens.insertAsAdministrator(administrator, "second_reading", reading))
                    .hasMessageContaining("second_reading_other_person");
        }
    }

    @Test
    void aCodeEndsSoonerAndNeverLaterThanItWasMadeFor() throws SQLException {
        Map<String, String> code = specimens.row("qr_token", tenant);
        specimens.insertAsAdministrator(administrator, "qr_token", code);
        try (Statement triggersAgain = administrator.createStatement()) {
            triggersAgain.execute("set session_replication_role = origin");
        }

        try (PreparedStatement until = administrator.prepareStatement(
                "update qr_token set expires_at = expires_at + cast(? as interval) where id = cast(? as uuid)")) {
            until.setString(1, "-1 second");
            until.setString(2, code.get("id"));
            assertThat(until.executeUpdate()).isOne();
            until.setString(1, "1 second");
            assertThatThrownBy(until::executeUpdate).hasMessageContaining("does not last longer");
        }
    }

    @Test
    void aTheftIsNotApprovedByThePersonWhoConfirmed() throws SQLException {
        Map<String, String> theft = specimens.row("theft", tenant);
        theft.put("approved_by", theft.get("confirmed_by"));

        assertThatThrownBy(() -> specimens.insertAsAdministrator(administrator, "theft", theft))
                .hasMessageContaining("theft_two_people");
    }

    @Test
    void aPolicyIsNotSwitchedOnByWhoeverProposedItAndNothingButWhatIsGraveRestsOnOneStore() throws SQLException {
        Map<String, String> policy = specimens.row("network_policy_version", tenant);
        policy.put("activated_by", policy.get("proposed_by"));
        assertThatThrownBy(() -> specimens.insertAsAdministrator(administrator, "network_policy_version", policy))
                .hasMessageContaining("network_policy_version_two_people");

        policy.remove("activated_by");
        policy.put("stores", "1");
        assertThatThrownBy(() -> specimens.insertAsAdministrator(administrator, "network_policy_version", policy))
                .hasMessageContaining("network_policy_version_one_store");
    }

    @Test
    void whoeverAsksForAHoldToBeLiftedDoesNotLiftIt() throws SQLException {
        Map<String, String> hold = specimens.row("network_hold", tenant);
        hold.put("lifted_by", hold.get("lift_asked_by"));
        hold.put("lifted_at", hold.get("lift_asked_at"));
        assertThatThrownBy(() -> specimens.insertAsAdministrator(administrator, "network_hold", hold))
                .hasMessageContaining("network_hold_two_people");
    }

    @Test
    void whoeverProposesACorrectionDoesNotAcceptItAndNobodyIsMergedWithThemselves() throws SQLException {
        Map<String, String> correction = specimens.row("link_correction", tenant);
        correction.put("state", "ACCEPTED");
        correction.put("theft_ids", "{" + UUID.randomUUID() + "}");
        correction.put("decided_by", correction.get("proposed_by"));
        correction.put("decided_at", correction.get("proposed_at"));
        assertThatThrownBy(() -> specimens.insertAsAdministrator(administrator, "link_correction", correction))
                .hasMessageContaining("link_correction_two_people");

        Map<String, String> person = specimens.row("offender", tenant);
        person.put("merged_into", person.get("id"));
        assertThatThrownBy(() -> specimens.insertAsAdministrator(administrator, "offender", person))
                .hasMessageContaining("offender_merged_into_another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirmed_by", "approved_by", "proposed_by", "decided_by", "nobody"})
    void aDisputeIsDecidedOnceAndByNobodyWhoStandsBehindTheIncident(String role) throws SQLException {
        String decider = UUID.randomUUID().toString();
        Map<String, String> theft = specimens.row("theft", tenant);
        theft.computeIfPresent(role, (column, somebody) -> decider);
        Map<String, String> dispute = specimens.row("dispute", tenant);
        dispute.put("theft_id", theft.get("id"));
        dispute.put("state", "OPEN");
        dispute.keySet().removeAll(List.of("decided_by", "decided_at"));
        specimens.insertAsAdministrator(administrator, "theft", theft);
        specimens.insertAsAdministrator(administrator, "dispute", dispute);
        link(theft.get("id"), role, decider);
        TestDatabase.bind(app, "penny_ops", Map.of("penny.account_id", decider));
        String decide = "update dispute set state = 'STANDS', decided_at = now(), decided_by = '" + decider
                + "' where id = '" + dispute.get("id") + "'";

        if (role.equals("nobody")) {
            assertThat(execute(decide)).isOne();
            assertThat(execute(decide)).isZero();
        } else {
            assertThatThrownBy(() -> execute(decide)).hasMessageContaining("stands behind the incident");
        }
        app.rollback();
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirmed_by", "approved_by", "proposed_by", "decided_by", "nobody"})
    void aRequestIsAnsweredOnceAndByNobodyWhoStandsBehindAnIncidentOfThePerson(String role) throws SQLException {
        String answerer = UUID.randomUUID().toString();
        Map<String, String> person = specimens.row("offender", tenant);
        Map<String, String> theft = specimens.row("theft", tenant);
        theft.put("offender_id", person.get("id"));
        theft.computeIfPresent(role, (column, somebody) -> answerer);
        Map<String, String> request = specimens.row("rights_request", tenant);
        request.put("offender_ids", "{" + person.get("id") + "}");
        request.keySet().removeAll(List.of("outcome", "answer", "answered_by", "answered_at"));
        specimens.insertAsAdministrator(administrator, "offender", person);
        specimens.insertAsAdministrator(administrator, "theft", theft);
        specimens.insertAsAdministrator(administrator, "rights_request", request);
        link(theft.get("id"), role, answerer);
        TestDatabase.bind(app, "penny_ops", Map.of("penny.account_id", answerer));
        String answer =
                "update rights_request set outcome = 'GRANTED', answer = 'x', answered_at = now(), answered_by = '"
                        + answerer + "' where id = '" + request.get("id") + "'";

        if (role.equals("nobody")) {
            assertThat(execute(answer)).isOne();
            assertThat(execute(answer)).isZero();
        } else {
            assertThatThrownBy(() -> execute(answer)).hasMessageContaining("stands behind an incident");
        }
        app.rollback();
    }

    /** Has an incident been linked to whose it is by two people, of whom somebody may be one. */
    private void link(String theft, String role, String somebody) throws SQLException {
        Map<String, String> correction = specimens.row("link_correction", tenant);
        correction.put("state", "ACCEPTED");
        correction.put("theft_ids", "{" + theft + "}");
        correction.put("decided_by", UUID.randomUUID().toString());
        correction.put("decided_at", correction.get("proposed_at"));
        correction.computeIfPresent(role, (column, one) -> somebody);
        specimens.insertAsAdministrator(administrator, "link_correction", correction);
    }

    @Test
    void evidenceUnderALegalHoldIsNotDeletedAndGoesOnceThatHasEnded() throws SQLException {
        Map<String, String> object = specimens.row("evidence_object", tenant);
        Map<String, String> hold = specimens.row("evidence_hold", tenant);
        hold.put("alert_ids", "{" + object.get("alert_id") + "}");
        specimens.insertAsAdministrator(administrator, "evidence_object", object);
        specimens.insertAsAdministrator(administrator, "evidence_hold", hold);
        String delete = "delete from evidence_object where id = '" + object.get("id") + "'";
        TestDatabase.bind(app, "penny_job", tenant.settings());
        assertThatThrownBy(() -> execute(delete)).hasMessageContaining("legal hold");
        app.rollback();

        try (Statement statement = administrator.createStatement()) {
            statement.execute("update evidence_hold set lifted_by = gen_random_uuid(), lifted_at = now()");
        }
        TestDatabase.bind(app, "penny_job", tenant.settings());
        assertThat(execute(delete)).isOne();
        app.rollback();
    }

    @ParameterizedTest
    @ValueSource(strings = {"penny_store", "penny_review", "penny_offender", "penny_ops"})
    void nobodyIsShownEvidenceThatIsWithheldWhateverElseLetsThemSeeIt(String role) throws SQLException {
        Map<String, String> object = specimens.row("evidence_object", tenant);
        object.putAll(Map.of("withheld", "false", "for_review", "true", "for_dispute", "true"));
        specimens.insertAsAdministrator(administrator, "evidence_object", object);
        TestDatabase.bind(app, role, tenant.settings());
        assertThat(seen(object.get("id"))).isTrue();
        app.rollback();

        try (Statement statement = administrator.createStatement()) {
            statement.execute("update evidence_object set withheld = true where id = '" + object.get("id") + "'");
        }
        TestDatabase.bind(app, role, tenant.settings());
        assertThat(seen(object.get("id"))).isFalse();
        app.rollback();
    }

    private boolean seen(String object) throws SQLException {
        try (Statement statement = app.createStatement();
                ResultSet rows = statement.executeQuery("select 1 from evidence_object where id = '" + object + "'")) {
            return rows.next();
        }
    }

    @Test
    void thePayoutAccountOfAChangeIsForgottenAndNeverExchangedForAnother() throws SQLException {
        Map<String, String> change = specimens.row("payout_account", tenant);
        specimens.insertAsAdministrator(administrator, "payout_account", change);
        String account = " where id = '" + change.get("id") + "'";
        for (String column : new String[] {"holder", "details"}) {
            TestDatabase.bind(app, "penny_job", tenant.settings());
            assertThatThrownBy(() -> execute("update payout_account set " + column + " = '\\x01'" + account))
                    .hasMessageContaining("stays as it was entered");
            app.rollback();
        }
        TestDatabase.bind(app, "penny_keys", Map.of());
        assertThat(execute("update payout_account set details = '\\x01'" + account))
                .isOne();
        app.rollback();
        TestDatabase.bind(app, "penny_job", tenant.settings());
        assertThat(execute("update payout_account set holder = null, details = null" + account))
                .isOne();
        app.rollback();
    }

    @Test
    void aPayoutAccountWaitsAndIsNotStoppedOnceItHasTakenEffect() throws SQLException {
        Map<String, String> change = specimens.row("payout_account", tenant);
        change.put("effective_at", change.get("asked_at"));
        assertThatThrownBy(() -> specimens.insertAsAdministrator(administrator, "payout_account", change))
                .hasMessageContaining("payout_account_cools_off");

        Map<String, String> stopped = specimens.row("payout_account", tenant);
        stopped.put("ended_at", stopped.get("effective_at"));
        assertThatThrownBy(() -> specimens.insertAsAdministrator(administrator, "payout_account", stopped))
                .hasMessageContaining("payout_account_ended_in_time");
    }

    @Test
    void nobodyAsksForAPayoutAccountOrStopsOneInTheNameOfAnother() throws SQLException {
        Map<String, String> change = specimens.row("payout_account", tenant);
        change.keySet().removeAll(List.of("ended_as", "ended_by", "ended_at"));
        specimens.insertAsAdministrator(administrator, "payout_account", change);
        String stop =
                "update payout_account set ended_as = 'STOPPED', ended_at = asked_at, ended_by = '%s' where id = '"
                        + change.get("id") + "'";
        TestDatabase.bind(app, "penny_store", tenant.settings());
        assertThatThrownBy(() -> execute(stop.formatted(UUID.randomUUID())))
                .hasMessageContaining("row-level security policy");
        app.rollback();
        TestDatabase.bind(app, "penny_store", tenant.settings());
        assertThat(execute(stop.formatted(tenant.settings().get("penny.account_id"))))
                .isOne();
        app.rollback();
    }

    @Test
    void whoeverHoldsPayoutsDoesNotLetThemGo() throws SQLException {
        Map<String, String> hold = specimens.row("payout_hold", tenant);
        hold.put("lifted_by", hold.get("set_by"));
        hold.put("lifted_at", hold.get("set_at"));
        assertThatThrownBy(() -> specimens.insertAsAdministrator(administrator, "payout_hold", hold))
                .hasMessageContaining("payout_hold_two_people");
    }

    @Test
    void aSessionChangesNothingInItsAddressButThatItGoes() throws SQLException {
        Map<String, String> account = specimens.row("account", tenant);
        specimens.insertAsAdministrator(administrator, "account", account);
        TestDatabase.bind(app, "penny_public", Map.of("penny.account_id", account.get("id")));
        assertThatThrownBy(() -> execute("update account set email = 'x'")).hasMessageContaining("is not changed");
        app.rollback();

        TestDatabase.bind(app, "penny_public", Map.of("penny.account_id", account.get("id")));
        assertThat(
                        execute(
                                "update account set email = null, email_index = null, password_hash = null,"
                                        + " cognito_subject = null, cognito_username = null, email_confirmed_at = null, erased_at = now()"))
                .isOne();
        app.rollback();
    }

    @ParameterizedTest
    @EnumSource(Persona.class)
    void nobodyRewritesOrForgetsTheAuditLog(Persona persona) throws SQLException {
        specimens.insertAsAdministrator(administrator, "audit_entry", specimens.row("audit_entry", tenant));
        for (String change : new String[] {"update audit_entry set action = 'other'", "delete from audit_entry"}) {
            TestDatabase.bind(app, persona.role(), tenant.settings());
            assertThatThrownBy(() -> execute(change)).hasMessageContaining("permission denied");
            app.rollback();
        }
    }

    @ParameterizedTest
    @EnumSource(Persona.class)
    void nobodyRewritesOrForgetsABundle(Persona persona) throws SQLException {
        specimens.insertAsAdministrator(administrator, "evidence_bundle", specimens.row("evidence_bundle", tenant));
        for (String change : new String[] {"update evidence_bundle set manifest = ''", "delete from evidence_bundle"}) {
            TestDatabase.bind(app, persona.role(), tenant.settings());
            assertThatThrownBy(() -> execute(change)).hasMessageContaining("permission denied");
            app.rollback();
        }
    }

    @Test
    void aBundleIsNotStoredUnderTheSealOfAnotherManifest() throws SQLException {
        Map<String, String> bundle = specimens.row("evidence_bundle", tenant);
        bundle.put("manifest", "{\"other\":1}");

        assertThatThrownBy(() -> specimens.insertAsAdministrator(administrator, "evidence_bundle", bundle))
                .hasMessageContaining("evidence_bundle_seal");
    }

    @Test
    void aPersonConcernedCannotDeclareADebtPaid() throws SQLException {
        specimens.insertAsAdministrator(administrator, "debt", specimens.row("debt", tenant));
        TestDatabase.bind(app, "penny_offender", tenant.settings());

        assertThatThrownBy(() -> execute("update debt set state = 'PAID'"))
                .hasMessageContaining("row-level security policy");
        app.rollback();
    }

    @Test
    void aPersonConcernedCannotDeclareACheckoutPaid() throws SQLException {
        specimens.insertAsAdministrator(administrator, "checkout", specimens.row("checkout", tenant));
        TestDatabase.bind(app, "penny_offender", tenant.settings());

        assertThatThrownBy(() -> execute("update checkout set state = 'PAID'"))
                .hasMessageContaining("row-level security policy");
        app.rollback();
    }

    @Test
    void whatStripeMovedIsBookedOnce() throws SQLException {
        Map<String, String> row = specimens.row("ledger_transaction", tenant);
        specimens.insertAsAdministrator(administrator, "ledger_transaction", row);
        Map<String, String> again = specimens.row("ledger_transaction", tenant);
        again.put("movement", row.get("movement"));

        assertThatThrownBy(() -> specimens.insertAsAdministrator(administrator, "ledger_transaction", again))
                .hasMessageContaining("ledger_transaction_movement");
    }

    @Test
    void anEntryIsOfTheKindOfItsTransaction() throws SQLException {
        UUID transaction = ledgerTransaction();
        TestDatabase.bind(app, "penny_job", Map.of());

        assertThatThrownBy(() -> execute(
                        "insert into ledger_entry (id, transaction_id, kind, account, currency, amount_minor, at)"
                                + " values (gen_random_uuid(), '" + transaction
                                + "', 'REFUND', 'STRIPE_FEES', 'EUR', 0, now())"))
                .hasMessageContaining("ledger_entry_kind");
        app.rollback();
    }

    @Test
    void byHandNothingIsBookedThatStripeOrABankMoves() throws SQLException {
        for (String kind : List.of("PAYMENT", "FEE", "REFUND", "CHARGEBACK", "CHARGEBACK_WON", "TRANSFER")) {
            TestDatabase.bind(app, "penny_ops", tenant.settings());

            assertThatThrownBy(
                            () -> execute("insert into ledger_transaction (id, kind, payment_id, movement, at) values"
                                    + " (gen_random_uuid(), '" + kind + "', gen_random_uuid(), 'txn_1', now())"))
                    .hasMessageContaining("row-level security policy");
            app.rollback();
            TestDatabase.bind(app, "penny_ops", tenant.settings());
            assertThatThrownBy(() -> execute(
                            "insert into ledger_entry (id, transaction_id, kind, account, currency, amount_minor, at) values"
                                    + " (gen_random_uuid(), gen_random_uuid(), '" + kind
                                    + "', 'STRIPE_CLEARING', 'EUR', 1, now())"))
                    .hasMessageContaining("row-level security policy");
            app.rollback();
        }
    }

    @Test
    void whoDecidesAboutMoneyIsWhoeverIsSignedIn() throws SQLException {
        for (String decision : List.of(
                "insert into payout (id, store_id, amount_minor, currency, reference, state, recorded_by, paid_at)"
                        + " values (gen_random_uuid(), gen_random_uuid(), 1, 'EUR', 'X', 'PAID', gen_random_uuid(), now())",
                "insert into write_off (id, store_id, amount_minor, currency, reason, decided_by, at)"
                        + " values (gen_random_uuid(), gen_random_uuid(), 1, 'EUR', 'X', gen_random_uuid(), now())",
                "insert into refund (id, payment_id, cause, account_id, amount_minor, currency, state, requested_at, requested_by,"
                        + " reason) values (gen_random_uuid(), gen_random_uuid(), 'OPS', gen_random_uuid(), 1, 'EUR', 'REQUESTED',"
                        + " now(), gen_random_uuid(), 'X')")) {
            TestDatabase.bind(app, "penny_ops", tenant.settings());

            assertThatThrownBy(() -> execute(decision)).hasMessageContaining("row-level security policy");
            app.rollback();
        }
    }

    private UUID ledgerTransaction() throws SQLException {
        Map<String, String> row = specimens.row("ledger_transaction", tenant);
        specimens.insertAsAdministrator(administrator, "ledger_transaction", row);
        return UUID.fromString(row.get("id"));
    }

    private void book(UUID transaction, String account, long minor) throws SQLException {
        book(transaction, account, minor, "EUR");
    }

    private void book(UUID transaction, String account, long minor, String currency) throws SQLException {
        try (PreparedStatement statement = app.prepareStatement(
                "insert into ledger_entry (id, transaction_id, kind, account, currency, amount_minor, at)"
                        + " values (gen_random_uuid(), ?, 'PAYMENT', ?, ?, ?, now())")) {
            statement.setObject(1, transaction);
            statement.setString(2, account);
            statement.setString(3, currency);
            statement.setLong(4, minor);
            statement.executeUpdate();
        }
    }

    private int execute(String change) throws SQLException {
        try (Statement statement = app.createStatement()) {
            return statement.executeUpdate(change);
        }
    }
}
