package com.penny.identity.control;

import com.penny.audit.Audit;
import com.penny.identity.ProofPurpose;
import com.penny.identity.RecentProofs;
import com.penny.identity.entity.RecentProofBook;
import com.penny.identity.entity.RecentProofBook.Fresh;
import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Proofs, each good once: for the session that it was given to, its purpose, and five minutes. */
@ApplicationScoped
public class GivenProofs implements RecentProofs {

    static final Duration LASTS = Duration.ofMinutes(5);

    /** @param proof shown this once */
    public record Given(String proof, Instant expiresAt) {}

    @Inject
    RecentProofBook book;

    @Inject
    Caller caller;

    @Inject
    Transactions transactions;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** To somebody who has just shown who they are. Begins its own transaction. */
    public Given give(Caller.Known known, ProofPurpose purpose) {
        String proof = Secrets.token();
        String hash = Secrets.hash(proof);
        Instant expires = clock.instant().plus(LASTS);
        transactions.run(Persona.account(known.account(), List.of()).knowingToo(hash), () -> {
            book.add(new Fresh(hash, known.account(), known.session(), purpose, expires));
            audit.record(null, "account.proved-again", known.account(), Map.of("purpose", purpose.name()));
        });
        return new Given(proof, expires);
    }

    @Override
    public void use(ProofPurpose purpose, String proof) {
        Caller.Known known = caller.signedIn();
        if (proof == null || !taken(known, purpose, Secrets.hash(proof))) {
            throw Problem.of(
                    "proof-needed",
                    403,
                    "Show once more who you are",
                    "Give your password or passkey once more. What you show counts once, and for five minutes.");
        }
    }

    private boolean taken(Caller.Known known, ProofPurpose purpose, String hash) {
        return transactions.as(
                Persona.account(known.account(), List.of()).knowingToo(hash),
                () -> book.take(hash, known.session(), purpose, clock.instant()));
    }
}
