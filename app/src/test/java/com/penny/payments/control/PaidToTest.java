package com.penny.payments.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.audit.Audit;
import com.penny.kernel.ClockForTests;
import com.penny.kernel.Problem;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.control.Fields;
import com.penny.migrations.TestDatabase;
import com.penny.outbox.RememberingOutbox;
import com.penny.payments.PayoutAccounts;
import com.penny.payments.PayoutAccounts.Account;
import com.penny.payments.PayoutAccounts.Scheme;
import com.penny.payments.entity.PayoutAccount;
import com.penny.payments.entity.PayoutsOnPostgres;
import com.penny.stores.entity.StoresOnPostgres;
import com.penny.tenancy.Persona;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which account a store is paid to at an instant, whatever was asked for, stopped and asked for again; on a real database. */
@Tag("database")
class PaidToTest {

    private static final String SPANISH = "ES9121000418450200051332";
    private static final String GERMAN = "DE89370400440532013000";
    private static final Duration COOLING = Duration.ofHours(72);

    @TempDir
    Path folder;

    private final UUID store = UUID.randomUUID();
    private final Persona admin = Persona.staff(UUID.randomUUID(), store);
    private final ClockForTests clock = new ClockForTests(Instant.parse("2026-11-30T10:00:00Z"));
    private final PayoutsOnPostgres database = new PayoutsOnPostgres();
    private final RememberingOutbox outbox = new RememberingOutbox();
    private final PayoutAccountDesk desk = new PayoutAccountDesk();
    private final PayoutHoldDesk holdDesk = new PayoutHoldDesk();
    private final ForgetPayoutDetails forgetting = new ForgetPayoutDetails();
    private final PaidTo paidTo = new PaidTo();

    @BeforeEach
    void openAStore() throws SQLException {
        TestDatabase.shared().clear();
        UUID organisation = UUID.randomUUID();
        change("insert into organisation (id, name, created_at) values ('" + organisation + "', 'Shops', now())");
        change("insert into store (id, organisation_id, name, address, time_zone, currency, sensitivity,"
                + " commission_basis_points, operator, created_at) values ('" + store + "', '" + organisation
                + "', 'Shop', 'Calle Mayor 1', 'Europe/Madrid', 'EUR', 50, 1000, 'Shops', now())");
        FieldCipher fields = Fields.in(folder);
        Audit audit = (storeId, action, subject, detail) ->
                assertThat(detail.toString()).doesNotContain("1332", "3000");
        SealedPayouts sealed = new SealedPayouts();
        sealed.fields = fields;
        PayoutSettings settings = new PayoutSettings();
        settings.hours = (int) COOLING.toHours();
        desk.book = database.book();
        desk.holds = database.holds();
        desk.sealed = sealed;
        desk.settings = settings;
        desk.proofs = (purpose, proof) -> assertThat(proof).isEqualTo(purpose.name());
        desk.stores = StoresOnPostgres.catalogue(database.entities(), clock);
        desk.outbox = outbox;
        desk.audit = audit;
        desk.transactions = database;
        desk.clock = clock;
        holdDesk.holds = database.holds();
        holdDesk.book = database.book();
        holdDesk.outbox = outbox;
        holdDesk.audit = audit;
        holdDesk.transactions = database;
        holdDesk.clock = clock;
        forgetting.book = database.book();
        forgetting.transactions = database;
        forgetting.clock = clock;
        paidTo.book = database.book();
        paidTo.holds = database.holds();
        paidTo.sealed = sealed;
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void anAccountIsInForceFromItsTimeOnAndNotAMomentBefore() {
        enter("ES", SPANISH);
        Instant from = clock.instant().plus(COOLING);

        assertThat(inForce(from.minusMillis(1))).isEmpty();
        Account account = inForce(from).orElseThrow();
        assertThat(account.number().iban()).isEqualTo(SPANISH);
        assertThat(account.holder()).isEqualTo("Ruiz e Hijas");
        assertThat(account.scheme()).isEqualTo(Scheme.IBAN);
        assertThat(account.currency()).isEqualTo("EUR");
        assertThat(account.toString() + account.number()).doesNotContain("1332").doesNotContain("Ruiz");
    }

    @Test
    void untilAChangeTakesEffectTheOneBeforeIsPaidTo() {
        enter("ES", SPANISH);
        clock.pass(COOLING);
        enter("DE", GERMAN);
        Instant from = clock.instant().plus(COOLING);

        assertThat(country(from.minusMillis(1))).contains("ES");
        assertThat(country(from)).contains("DE");
        clock.pass(COOLING.plusDays(1));
        remove();
        assertThat(country(clock.instant().plus(COOLING).minusMillis(1))).contains("DE");
        assertThat(country(clock.instant().plus(COOLING))).isEmpty();
        assertThat(country(from)).contains("DE");
    }

    @Test
    void whatWasStoppedOrReplacedIsNeverPaidTo() {
        enter("ES", SPANISH);
        clock.pass(COOLING.minusMillis(1));
        enter("DE", GERMAN);
        UUID german = waiting();
        clock.pass(Duration.ofMillis(1));
        assertThat(inForce(clock.instant())).isEmpty();
        clock.pass(COOLING.minusMillis(2));
        stop(german);

        assertThat(inForce(clock.instant().plus(Duration.ofDays(365)))).isEmpty();
    }

    @Test
    void atTheVeryInstantOfItsEffectAChangeIsNotStoppedAnyMore() {
        enter("ES", SPANISH);
        UUID change = waiting();
        clock.pass(COOLING);

        assertThatThrownBy(() -> stop(change))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("change-over"));
        assertThat(country(clock.instant())).contains("ES");
    }

    @Test
    void aHoldKeepsEverythingAsItWasAndEndsWhatWaits() {
        enter("ES", SPANISH);
        clock.pass(COOLING);
        enter("DE", GERMAN);
        Persona ops = Persona.ops(UUID.randomUUID());
        database.run(ops, () -> holdDesk.hold(store, "Broken into"));

        assertThat(held()).isTrue();
        assertThat(country(clock.instant().plus(COOLING))).contains("ES");
        assertThatThrownBy(() -> enter("DE", GERMAN))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("payout-account-held"));
        assertThatThrownBy(() -> database.run(ops, () -> holdDesk.lift(store))).isInstanceOf(Problem.class);
        database.run(Persona.ops(UUID.randomUUID()), () -> holdDesk.lift(store));
        assertThat(held()).isFalse();
        enter("DE", GERMAN);
        assertThat(country(clock.instant().plus(COOLING))).contains("DE");
    }

    @Test
    void whatNeverTookEffectIsForgottenAtOnceAndWhatDidAMonthAfterIt() throws Exception {
        enter("ES", SPANISH);
        clock.pass(COOLING);
        enter("DE", GERMAN);
        stop(waiting());
        forgetAll();
        assertThat(known()).isOne();

        enter("DE", GERMAN);
        String later = outbox.take(ForgetPayoutDetails.NAME).get(0);
        clock.pass(COOLING.plus(ForgetPayoutDetails.AFTER).minusMillis(1));
        forgetting.run(later);
        assertThat(known()).isEqualTo(2);
        clock.pass(Duration.ofMillis(1));
        forgetting.run(later);
        forgetting.run(later);

        assertThat(known()).isOne();
        assertThat(inForce(clock.instant()).orElseThrow().number().iban()).isEqualTo(GERMAN);
        assertThat(outbox.take(PayoutAccounts.NEWS)).hasSize(4);
    }

    @Test
    void anotherStoresAccountIsNobodys() {
        enter("ES", SPANISH);
        clock.pass(COOLING);

        assertThat(database.as(Persona.job(UUID.randomUUID()), () -> paidTo.inForce(store, clock.instant())))
                .isEmpty();
        assertThat(database.as(Persona.job(), () -> paidTo.inForce(store, clock.instant())))
                .isEmpty();
    }

    private void enter(String country, String iban) {
        desk.change(
                admin,
                new PayoutDraft(Scheme.IBAN, "Ruiz e Hijas", country, iban, null, null, null, null, null),
                "CHANGE_PAYOUT_ACCOUNT");
    }

    private void remove() {
        desk.remove(admin, "REMOVE_PAYOUT_ACCOUNT");
    }

    private void stop(UUID change) {
        database.run(admin, () -> desk.stop(change));
    }

    private UUID waiting() {
        return database.as(admin, () -> database.book().waiting(store, clock.instant()))
                .map(PayoutAccount::id)
                .orElseThrow();
    }

    private Optional<Account> inForce(Instant at) {
        return database.as(Persona.job(store), () -> paidTo.inForce(store, at));
    }

    private Optional<String> country(Instant at) {
        return inForce(at).map(Account::country);
    }

    private boolean held() {
        return database.as(Persona.job(store), () -> paidTo.held(store));
    }

    private void forgetAll() {
        outbox.take(ForgetPayoutDetails.NAME).forEach(forgetting::run);
    }

    private long known() {
        return ((Number) database.as(
                        Persona.job(store),
                        () -> database.entities()
                                .createNativeQuery("select count(*) from payout_account where details is not null")
                                .getSingleResult()))
                .longValue();
    }

    private static void change(String statement) throws SQLException {
        try (Connection connection = TestDatabase.shared().asAdministrator();
                Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }
}
