package com.penny.identity.control;

import com.penny.identity.Proof;
import com.penny.identity.entity.AccountTotp;
import com.penny.identity.entity.RecoveryCodes;
import com.penny.identity.entity.TotpStore;
import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;

/** The one-time codes of an account: set up, asked for at sign-in, taken away. */
@ApplicationScoped
public class SecondFactor {

    private static final SealedColumn SECRET =
            SealedColumn.of("account_totp", "secret", "account_id").opensInEveryRow();
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** How an account stands. @param since null when no app is set up */
    public record State(Instant since, long recoveryCodesLeft) {}

    @Inject
    Transactions transactions;

    @Inject
    TotpStore store;

    @Inject
    RecoveryCodes recovery;

    @Inject
    FieldCipher fields;

    @Inject
    Clock clock;

    @Produces
    SealedColumn sealedSecrets() {
        return SECRET;
    }

    public State state(UUID account) {
        return as(
                account,
                () -> new State(
                        store.find(account).map(AccountTotp::confirmedAt).orElse(null), recovery.left()));
    }

    /** A new secret, in Base32, that counts once a code of it has been shown; forgets one that was never confirmed. */
    public String begin(UUID account) {
        String secret = Totp.newSecret();
        transactions.run(Persona.account(account, List.of()), () -> {
            if (store.find(account).filter(AccountTotp::confirmed).isPresent()) {
                throw Problem.conflict(
                        "second-factor-exists",
                        "An authenticator app is set up already",
                        "Remove the app from your account first, then set up the new one.");
            }
            store.put(account, SECRET.seal(fields, secret), clock.instant());
        });
        return secret;
    }

    /**
     * @return codes for the day the phone is lost; they are shown this once
     * @throws Problem 400 for a code that is not the app's
     */
    public List<String> confirm(UUID account, String code) {
        return as(account, () -> {
            AccountTotp totp = store.lock(account)
                    .filter(each -> !each.confirmed())
                    .orElseThrow(() -> Problem.conflict(
                            "second-factor-not-begun", "Nothing to confirm", "Begin to set up the app again."));
            if (!accepts(totp, code)) {
                throw Problem.invalid("/code", "Enter the six digits that the app shows now.");
            }
            totp.confirm(clock.instant());
            List<String> codes = Stream.generate(SecondFactor::recoveryCode)
                    .limit(RECOVERY_CODES)
                    .toList();
            recovery.replace(account, codes.stream().map(SecondFactor::hash).toList());
            return codes;
        });
    }

    /** An app that is set up already, in the transaction under way. */
    void add(UUID account, String secret) {
        Instant now = clock.instant();
        AccountTotp totp = new AccountTotp(account, SECRET.seal(fields, secret), now);
        totp.confirm(now);
        store.add(totp);
    }

    public void remove(UUID account) {
        transactions.run(Persona.account(account, List.of()), () -> {
            store.remove(account);
            recovery.replace(account, List.of());
        });
    }

    /**
     * What somebody with the right password has proved.
     *
     * @param code six digits, or a recovery code; null when none was given
     * @return null when the account wants a code and none was given
     * @throws Problem 401 for a code that is not accepted
     */
    Proof prove(UUID account, String code) {
        return as(account, () -> {
            Optional<AccountTotp> totp = store.lock(account).filter(AccountTotp::confirmed);
            if (totp.isEmpty()) {
                return Proof.PASSWORD;
            }
            if (code == null || code.isBlank()) {
                return null;
            }
            if (!accepts(totp.get(), code) && !recovery.use(hash(code), clock.instant())) {
                throw refused();
            }
            return Proof.TWO_FACTORS;
        });
    }

    public static Problem refused() {
        return Problem.of(
                "second-factor-failed",
                401,
                "Code not accepted",
                "This code is wrong or was used before. Wait for the next one and enter that.");
    }

    private boolean accepts(AccountTotp totp, String code) {
        OptionalLong step =
                new Totp(SECRET.open(fields, totp.secret())).step(code.strip(), totp.lastStep(), clock.instant());
        step.ifPresent(totp::used);
        return step.isPresent();
    }

    /** 120 random bits, enough for a plain hash (OWASP ASVS 5.0, 6.5.2), in groups that can be copied by hand. */
    private static String recoveryCode() {
        byte[] bytes = new byte[RECOVERY_BYTES];
        RANDOM.nextBytes(bytes);
        return new Base32().encodeToString(bytes).replaceAll("(.{4})(?!$)", "$1-");
    }

    private static String hash(String code) {
        return Secrets.hash(code.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT));
    }

    private <T> T as(UUID account, Callable<T> work) {
        return transactions.as(Persona.account(account, List.of()), work);
    }
}
