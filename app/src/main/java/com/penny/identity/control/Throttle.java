package com.penny.identity.control;

import com.penny.identity.entity.SignInAttempts;
import com.penny.identity.entity.SignInAttempts.Backoff;
import com.penny.kernel.Problem;
import com.penny.keyring.FieldCipher;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Slows down guessing: after five failures in a row each further one doubles the wait, up to fifteen minutes; a day later all
 * is forgotten. For what exists and what does not alike.
 */
@ApplicationScoped
public class Throttle {

    public static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final Backoff BACKOFF = new Backoff(5, Duration.ofMinutes(15), FORGOTTEN_AFTER);

    @Inject
    Transactions transactions;

    @Inject
    SignInAttempts attempts;

    @Inject
    FieldCipher fields;

    @Inject
    Clock clock;

    /**
     * Counts an attempt as failed until it turns out to be right: many at once do not slip through while the first is being
     * checked.
     *
     * @param key what is tried: a kind and an address or account
     * @throws Problem 429 while the caller has to wait
     */
    public void attempt(String key) {
        String hash = hash(key);
        Instant now = clock.instant();
        Optional<Instant> wait = transactions.as(Persona.knowing(hash), () -> attempts.count(hash, BACKOFF, now));
        wait.ifPresent(until -> {
            long seconds = Duration.between(now, until).toSeconds() + 1;
            throw Problem.tooMany("too-many-attempts", "Too many attempts", seconds);
        });
    }

    /** The attempt was no mistake, though it proved nothing yet: earlier ones stay. */
    public void takeBack(String key) {
        String hash = hash(key);
        transactions.run(Persona.knowing(hash), () -> attempts.takeBack(hash, clock.instant()));
    }

    public void succeeded(String key) {
        String hash = hash(key);
        transactions.run(Persona.knowing(hash), () -> attempts.forget(hash));
    }

    private String hash(String key) {
        return fields.fingerprint("sign_in_attempt", key);
    }
}
