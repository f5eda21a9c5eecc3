package com.penny.recovery.control;

import com.penny.audit.Audit;
import com.penny.identity.Accounts;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
import com.penny.outbox.Outbox;
import com.penny.recovery.entity.PortalLink;
import com.penny.recovery.entity.QrToken;
import com.penny.recovery.entity.Requests;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From a token to an account that may see the evidence. A token is redeemed once; the rest is refused without a trace. */
@ApplicationScoped
public class Redemption {

    /** What a token is worth. */
    @Schema(name = "TokenStanding")
    public enum Standing {
        VALID,
        USED,
        EXPIRED,
        UNKNOWN
    }

    /** @param token null when unknown */
    public record Checked(Standing standing, QrToken token) {}

    @Inject
    Transactions transactions;

    @Inject
    Requests requests;

    @Inject
    Accounts accounts;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    public Checked check(String token) {
        String hash = Secrets.hash(token);
        Optional<QrToken> found = transactions.as(Persona.knowing(hash), () -> {
            Optional<QrToken> known = requests.byHash(hash);
            known.filter(each -> standing(each) == Standing.VALID).ifPresent(each -> each.open(clock.instant()));
            return known;
        });
        return found.map(known -> new Checked(standing(known), known)).orElse(new Checked(Standing.UNKNOWN, null));
    }

    /**
     * Makes an account and links it.
     *
     * @param language in which they are written to, as a tag
     * @throws Problem 404, 409 or 410 for a token that opens nothing; then no account is made
     */
    public UUID signUp(String token, String email, String password, String language) {
        requireValid(check(token).standing());
        // The dear part stands before the transaction; of several who use a code at once only one gets an account.
        Accounts.Candidate candidate = accounts.candidate(email, password, language);
        String hash = Secrets.hash(token);
        try {
            return transactions.as(Persona.knowing(hash), () -> {
                QrToken known = lock(hash);
                requireValid(standing(known));
                UUID account = candidate.signUp();
                use(known, account);
                return account;
            });
        } catch (RuntimeException e) {
            candidate.discard();
            throw e;
        }
    }

    /** Links an account that is there already; asked again by the same account it changes nothing. */
    public void redeem(String token, UUID account) {
        String hash = Secrets.hash(token);
        transactions.run(Persona.knowing(hash), () -> {
            QrToken known = lock(hash);
            if (!known.usedBy(account)) {
                requireValid(standing(known));
                use(known, account);
            }
        });
    }

    /**
     * A token that still opens something, locked; needs a persona that knows the hash.
     *
     * @throws Problem 404, 409 or 410 for any other
     */
    QrToken lockValid(String hash) {
        QrToken known = lock(hash);
        requireValid(standing(known));
        return known;
    }

    /**
     * A token that opens nothing any more, locked; needs a persona that knows the hash.
     *
     * @throws Problem 404 for one that nobody made; 409 for one that still opens something
     */
    QrToken lockOver(String hash) {
        QrToken known = lock(hash);
        if (standing(known) == Standing.VALID) {
            throw Problem.conflict(
                    "token-valid", "Code still good", "This code still works. Open it, or scan it again.");
        }
        return known;
    }

    private QrToken lock(String hash) {
        return requests.lockByHash(hash).orElseThrow(() -> refused(Standing.UNKNOWN));
    }

    private void use(QrToken token, UUID account) {
        Instant now = clock.instant();
        token.use(account, now);
        PortalLink link = new PortalLink(Ids.next(clock), account, token, now);
        requests.add(link);
        audit.record(token.storeId(), "payment-request.redeemed", token.id(), Map.of());
        if (token.offenderId() == null) {
            // The review may have been decided since the code was made.
            outbox.enqueue(CompleteLink.NAME, token.storeId() + "/" + link.id());
        }
    }

    private Standing standing(QrToken token) {
        if (token.used()) {
            return Standing.USED;
        }
        return clock.instant().isBefore(token.expiresAt()) ? Standing.VALID : Standing.EXPIRED;
    }

    private static void requireValid(Standing standing) {
        if (standing != Standing.VALID) {
            throw refused(standing);
        }
    }

    private static Problem refused(Standing standing) {
        return switch (standing) {
            case USED ->
                Problem.conflict(
                        "token-used",
                        "Code already used",
                        "This code was used before. Sign in with the account it made.");
            case EXPIRED ->
                Problem.of(
                        "token-expired",
                        410,
                        "Code expired",
                        "This code is no longer valid. Ask the store for a new one.");
            default ->
                Problem.of(
                        "token-unknown",
                        404,
                        "Code not known",
                        "This code is not valid. Scan it again, or ask the store.");
        };
    }
}
