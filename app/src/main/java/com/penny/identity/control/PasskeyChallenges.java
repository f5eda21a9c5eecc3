package com.penny.identity.control;

import com.penny.identity.ProofPurpose;
import com.penny.identity.entity.PasskeyCeremonies;
import com.penny.identity.entity.PasskeyCeremonies.Ceremony;
import com.penny.kernel.Secrets;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

/** Challenges, each good for one answer. Begins its own transactions: one is used up whatever becomes of its answer. */
@ApplicationScoped
public class PasskeyChallenges {

    public static final Duration LASTS = Duration.ofMinutes(5);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Transactions transactions;

    @Inject
    PasskeyCeremonies ceremonies;

    @Inject
    Clock clock;

    /** @param account that will get the passkey; null to sign in */
    String begin(UUID account) {
        return begin(account, null);
    }

    /** @param purpose of which the account shows a passkey once more; null for none */
    String begin(UUID account, ProofPurpose purpose) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String hash = Secrets.hash(challenge);
        transactions.run(
                Persona.knowing(hash),
                () -> ceremonies.add(
                        hash, new Ceremony(account, purpose), clock.instant().plus(LASTS)));
        return challenge;
    }

    /**
     * @param account as at its beginning
     * @return whether it was ours, for this account, and in time; a second answer never is
     */
    boolean take(String challenge, UUID account) {
        return take(challenge, account, null);
    }

    /** The same; what was begun for a purpose is for nothing else. */
    boolean take(String challenge, UUID account, ProofPurpose purpose) {
        String hash = Secrets.hash(challenge);
        return transactions.as(
                Persona.knowing(hash), () -> ceremonies.take(hash, new Ceremony(account, purpose), clock.instant()));
    }
}
