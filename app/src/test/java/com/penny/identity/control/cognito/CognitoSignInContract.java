package com.penny.identity.control.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.identity.Attempt;
import com.penny.identity.SignInStep;
import com.penny.identity.control.AccountRows;
import com.penny.identity.control.Credentials.Checked;
import com.penny.identity.control.Credentials.Kept;
import com.penny.identity.control.Credentials.NewAccount;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountsOnPostgres;
import com.penny.migrations.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in through a user pool and a real database, whatever answers in the pool's place. */
abstract class CognitoSignInContract {

    static final String ADA = "ada@shop.example";
    static final String EVE = "eve@shop.example";
    static final String PASSWORD = "Correct-Horse-7-Battery";
    static final String NEXT = "Wrong-Donkey-8-Capacitor";

    final AccountsOnPostgres database = new AccountsOnPostgres();
    final List<String> audited = new ArrayList<>();
    AccountRows rows;
    PoolParts parts;

    /** Starts what answers. */
    abstract CognitoSettings start(Path folder) throws Exception;

    /** Somebody made by an administrator of the pool, whose address counts as confirmed. */
    abstract void invite(String email, String temporaryPassword, String... groups);

    abstract void stop();

    @BeforeEach
    void connect(@TempDir Path folder) throws Exception {
        TestDatabase.shared().clear();
        rows = new AccountRows(database, folder);
        parts = new PoolParts(start(folder), database, (store, action, subject, detail) -> audited.add(action));
    }

    @AfterEach
    void disconnect() {
        parts.close();
        stop();
        database.close();
    }

    @Test
    void whoSignsUpComesInWithTheirPasswordAndNoOther() {
        UUID id = signUp(Account.PORTAL, ADA, PASSWORD);

        Checked checked =
                check(Account.PORTAL, ADA, Attempt.withPassword(PASSWORD)).orElseThrow();

        assertThat(checked.account().id()).isEqualTo(id);
        assertThat(checked.secondFactor()).isFalse();
        assertThat(checked.step()).isNull();
        assertThat(checked.ticket().refreshToken()).isNotBlank();
        assertThat(check(Account.PORTAL, ADA, Attempt.withPassword(NEXT))).isEmpty();
        assertThat(check(Account.STAFF, ADA, Attempt.withPassword(PASSWORD))).isEmpty();
        assertThat(check(Account.PORTAL, EVE, Attempt.withPassword(PASSWORD))).isEmpty();
    }

    @Test
    void twoAccountsOfOneAddressAreToldApartByTheirPasswords() {
        UUID one = signUp(Account.PORTAL, ADA, PASSWORD);
        UUID other = signUp(Account.PORTAL, ADA, NEXT);

        assertThat(check(Account.PORTAL, ADA, Attempt.withPassword(PASSWORD))
                        .orElseThrow()
                        .account()
                        .id())
                .isEqualTo(one);
        assertThat(check(Account.PORTAL, ADA, Attempt.withPassword(NEXT))
                        .orElseThrow()
                        .account()
                        .id())
                .isEqualTo(other);
    }

    @Test
    void somebodyInvitedChoosesAPasswordAndIsRecognised() {
        UUID id = rows.add(Account.STAFF, ADA, new Kept("pbkdf2-sha256$1$AA==$AA==", null));
        invite(ADA, "Temporary-1-Only", "store_staff");

        Checked asked = check(Account.STAFF, ADA, Attempt.withPassword("Temporary-1-Only"))
                .orElseThrow();
        assertThat(asked.step()).isEqualTo(SignInStep.newPassword());
        assertThat(asked.ticket()).isNull();

        Checked admitted = check(Account.STAFF, ADA, new Attempt("Temporary-1-Only", null, PASSWORD, null))
                .orElseThrow();
        assertThat(admitted.ticket().groups()).containsExactly("store_staff");
        assertThat(audited).containsExactly("account.found-in-pool");
        assertThat(rows.find(id).pooled()).isNotNull();
        assertThat(rows.find(id).passwordHash()).isNull();
        assertThat(check(Account.STAFF, ADA, Attempt.withPassword(PASSWORD))).isPresent();
    }

    @Test
    void theRefreshTokenBringsTheGroupsOfToday() {
        UUID id = signUp(Account.STAFF, ADA, PASSWORD);
        String refreshToken = check(Account.STAFF, ADA, Attempt.withPassword(PASSWORD))
                .orElseThrow()
                .ticket()
                .refreshToken();
        parts.pool.addToGroup(id.toString(), "store_admin");
        parts.pool.addToGroup(id.toString(), "store_staff");
        parts.pool.takeFromGroup(id.toString(), "store_staff");

        String idToken =
                parts.signIn.refresh(id.toString(), refreshToken).orElseThrow().idToken();

        assertThat(parts.tokens.check(idToken).orElseThrow().getGroups()).containsExactly("store_admin");
        assertThat(parts.pool.groups(id.toString())).containsExactly("store_admin");
        assertThat(parts.signIn.refresh(id.toString(), "no token")).isEmpty();
    }

    @Test
    void anotherPasswordTakesThePlaceOfTheFirst() {
        UUID id = signUp(Account.PORTAL, ADA, PASSWORD);
        assertThat(parts.credentials.fits(rows.find(id), ADA, PASSWORD)).isTrue();

        parts.credentials.replace(rows.find(id), ADA, NEXT);

        assertThat(parts.credentials.fits(rows.find(id), ADA, PASSWORD)).isFalse();
        assertThat(parts.credentials.fits(rows.find(id), ADA, NEXT)).isTrue();
    }

    @Test
    void whoHadAPasswordHereGetsOneInThePoolByResettingIt() {
        UUID id = rows.add(Account.STAFF, ADA, new Kept("pbkdf2-sha256$1$AA==$AA==", null));

        Kept kept = parts.credentials.replace(rows.find(id), ADA, NEXT);
        rows.link(id, kept.pooled());

        assertThat(check(Account.STAFF, ADA, Attempt.withPassword(NEXT))).isPresent();
    }

    @Test
    void nothingIsLeftOfAnAccountThatNothingCameOf() {
        UUID id = UUID.randomUUID();
        Kept kept = parts.credentials.keep(new NewAccount(id, Account.PORTAL, ADA, false), PASSWORD);
        assertThat(parts.pool.find(id.toString())).isPresent();

        parts.credentials.discard(kept);
        parts.credentials.discard(kept);

        assertThat(parts.pool.find(id.toString())).isEmpty();
    }

    UUID signUp(String realm, String address, String password) {
        UUID id = UUID.randomUUID();
        Kept kept = parts.credentials.keep(new NewAccount(id, realm, address, true), password);
        rows.add(id, realm, address, kept);
        return id;
    }

    Optional<Checked> check(String realm, String address, Attempt attempt) {
        return parts.credentials.check(realm, address, rows.holders(realm, address), attempt);
    }
}
