package com.penny.identity.control.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.identity.Attempt;
import com.penny.identity.SignInStep;
import com.penny.identity.SignInStep.SetUp;
import com.penny.identity.control.Credentials.Checked;
import com.penny.identity.control.Credentials.Kept;
import com.penny.identity.control.Credentials.NewAccount;
import com.penny.identity.control.OneTimeCodes;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.Pooled;
import com.penny.kernel.Problem;
import java.nio.file.Path;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against a pool that asks for everything a pool may ask for, refuses, and fails. */
@Tag("database")
class TalkingPoolTest extends CognitoSignInContract {

    private static final Kept HASHED = new Kept("pbkdf2-sha256$1$AA==$AA==", null);

    private TalkingPool pool;

    @Override
    CognitoSettings start(Path folder) {
        pool = new TalkingPool();
        return pool.settings();
    }

    @Override
    void invite(String email, String temporaryPassword, String... groups) {
        pool.invite("employee-17", email, temporaryPassword, groups);
    }

    @Override
    void stop() {
        pool.close();
    }

    @Test
    void whereTwoFactorsAreAMustTheFirstSignInSetsUpAnApp() {
        rows.add(Account.STAFF, ADA, HASHED);
        invite(ADA, "Temporary-1-Only", "store_staff");
        pool.requireSecondFactor(true);

        SignInStep step = check(Account.STAFF, ADA, new Attempt("Temporary-1-Only", null, PASSWORD, null))
                .orElseThrow()
                .step();
        assertThat(step.needs()).isEqualTo(SignInStep.Need.AUTHENTICATOR);
        SetUp setUp = step.setUp();
        assertThat(setUp.uri()).startsWith("otpauth://totp/Penny:ada%40shop.example?secret=" + setUp.secret());

        String code = OneTimeCodes.code(setUp.secret());
        Checked admitted = check(Account.STAFF, ADA, new Attempt(PASSWORD, code, null, setUp.continuation()))
                .orElseThrow();
        assertThat(admitted.secondFactor()).isTrue();
        assertThat(admitted.ticket().groups()).containsExactly("store_staff");

        assertThat(check(Account.STAFF, ADA, Attempt.withPassword(PASSWORD))
                        .orElseThrow()
                        .step())
                .isEqualTo(SignInStep.code());
        assertThat(check(Account.STAFF, ADA, new Attempt(PASSWORD, OneTimeCodes.code(setUp.secret()), null, null)))
                .isPresent();
    }

    @Test
    void aContinuationIsGoodOnceForWhomItWasMadeAndWithItsCode() {
        signUp(Account.STAFF, ADA, PASSWORD);
        signUp(Account.STAFF, EVE, NEXT);
        pool.requireSecondFactor(true);
        SetUp ofAda = setUp(ADA, PASSWORD);

        refused(401, () -> check(Account.STAFF, ADA, new Attempt(PASSWORD, "000000", null, ofAda.continuation())));
        String code = OneTimeCodes.code(ofAda.secret());
        refused(401, () -> check(Account.STAFF, ADA, new Attempt(PASSWORD, code, null, ofAda.continuation())));
        for (String made :
                new String[] {"", ".", "a.b", "%%%.x", setUp(ADA, PASSWORD).continuation() + "x"}) {
            refused(401, () -> check(Account.STAFF, ADA, new Attempt(PASSWORD, code, null, made)));
        }

        SetUp another = setUp(ADA, PASSWORD);
        // For Eve it is nobody's; Ada's own it is no longer.
        assertThat(check(
                        Account.STAFF,
                        EVE,
                        new Attempt("any", OneTimeCodes.code(another.secret()), null, another.continuation())))
                .isEmpty();
    }

    @Test
    void ofTwoAccountsWithOneAddressTheAppIsThatOfTheOneWhosePasswordWasRight() {
        signUp(Account.PORTAL, ADA, PASSWORD);
        UUID second = signUp(Account.PORTAL, ADA, NEXT);
        pool.requireSecondFactor(true);
        SetUp setUp = check(Account.PORTAL, ADA, Attempt.withPassword(NEXT))
                .orElseThrow()
                .step()
                .setUp();
        String code = OneTimeCodes.code(setUp.secret());

        assertThat(check(Account.PORTAL, ADA, new Attempt(NEXT, code, null, setUp.continuation()))
                        .orElseThrow()
                        .account()
                        .id())
                .isEqualTo(second);
    }

    @Test
    void whoIsKnownAsStaffIsNotAlsoSomebodyElseHere() {
        rows.add(Account.STAFF, ADA, HASHED);
        rows.add(Account.PORTAL, ADA, HASHED);
        parts.pool.signUp(ADA, PASSWORD, ADA);
        parts.pool.confirmEmail(ADA, ADA);

        assertThat(check(Account.STAFF, ADA, Attempt.withPassword(PASSWORD))).isPresent();
        assertThat(check(Account.PORTAL, ADA, Attempt.withPassword(PASSWORD))).isEmpty();
    }

    @Test
    void whatCannotBeTakenBackWhileThePoolIsAwayIsNoFailureOfItsOwn() {
        Kept kept = parts.credentials.keep(new NewAccount(UUID.randomUUID(), Account.PORTAL, ADA, false), PASSWORD);
        pool.fail();

        assertThatCode(() -> parts.credentials.discard(kept)).doesNotThrowAnyException();
    }

    @Test
    void onlyAnAddressThatThePoolHasConfirmedMakesSomebodyKnown() {
        rows.add(Account.STAFF, ADA, HASHED);
        parts.pool.signUp(ADA, PASSWORD, ADA);

        assertThat(check(Account.STAFF, ADA, Attempt.withPassword(PASSWORD))).isEmpty();
        assertThat(audited).isEmpty();

        parts.pool.confirmEmail(ADA, ADA);
        assertThat(check(Account.STAFF, ADA, Attempt.withPassword(PASSWORD))).isPresent();
    }

    @Test
    void ofTwoAccountsWithOneAddressBothComeInThoughThePoolKnowsOnlyOneByIt() {
        UUID asStaff = signUp(Account.STAFF, ADA, PASSWORD);
        UUID asPersonConcerned = signUp(Account.PORTAL, ADA, NEXT);

        assertThat(pool.emailVerified(asStaff.toString())).isTrue();
        assertThat(pool.emailVerified(asPersonConcerned.toString())).isFalse();
        assertThat(check(Account.STAFF, ADA, Attempt.withPassword(PASSWORD))).isPresent();
        assertThat(check(Account.PORTAL, ADA, Attempt.withPassword(NEXT))).isPresent();
    }

    @Test
    void aNameThatIsGivenToSomebodyElseOpensNothing() {
        UUID id = UUID.randomUUID();
        rows.add(id, Account.STAFF, ADA, new Kept(null, new Pooled("somebody-who-left", "employee-17")));
        invite(ADA, PASSWORD);

        assertThat(check(Account.STAFF, ADA, new Attempt(PASSWORD, null, NEXT, null)))
                .isEmpty();
    }

    @Test
    void thePoolIsAskedTheSameOfAnAddressWithAnAccountAndOfOneWithout() {
        signUp(Account.PORTAL, ADA, PASSWORD);
        int before = pool.calls().size();

        check(Account.PORTAL, ADA, Attempt.withPassword(NEXT));
        check(Account.PORTAL, EVE, Attempt.withPassword(NEXT));

        assertThat(pool.calls().subList(before, pool.calls().size())).containsExactly("InitiateAuth", "InitiateAuth");
    }

    @Test
    void aPasswordThatThePoolRefusesIsToldToWhoChoseIt() {
        UUID id = signUp(Account.PORTAL, ADA, PASSWORD);

        refused(400, () -> parts.credentials.replace(rows.find(id), ADA, "short"));
        refused(400, () -> parts.credentials.keep(new NewAccount(id, Account.PORTAL, ADA, false), "short"));
        rows.add(Account.STAFF, EVE, HASHED);
        invite(EVE, "Temporary-1-Only");
        refused(400, () -> check(Account.STAFF, EVE, new Attempt("Temporary-1-Only", null, "password123", null)));
        refused(400, () -> check(Account.STAFF, EVE, new Attempt("Temporary-1-Only", null, "kU9-wqPz6!x", null)));
    }

    @Test
    void whoIsDisabledIsRefusedAndSoIsTheirRefreshToken() {
        UUID id = signUp(Account.STAFF, ADA, PASSWORD);
        String refreshToken = check(Account.STAFF, ADA, Attempt.withPassword(PASSWORD))
                .orElseThrow()
                .ticket()
                .refreshToken();
        pool.disable(id.toString());

        assertThat(check(Account.STAFF, ADA, Attempt.withPassword(PASSWORD))).isEmpty();
        assertThat(parts.signIn.refresh(id.toString(), refreshToken)).isEmpty();
    }

    @Test
    void aPoolThatFailsRefusesNobodyForGood() {
        signUp(Account.STAFF, ADA, PASSWORD);
        pool.fail();
        refused(503, () -> check(Account.STAFF, ADA, Attempt.withPassword(PASSWORD)));
        pool.recover();
        assertThat(check(Account.STAFF, ADA, Attempt.withPassword(PASSWORD))).isPresent();

        pool.close();
        refused(503, () -> check(Account.STAFF, ADA, Attempt.withPassword(PASSWORD)));
    }

    private SetUp setUp(String address, String password) {
        return check(Account.STAFF, address, Attempt.withPassword(password))
                .orElseThrow()
                .step()
                .setUp();
    }

    private static void refused(int status, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(status));
    }
}
