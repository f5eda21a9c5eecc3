package com.penny.recovery.control;

import com.penny.audit.Audit;
import com.penny.identity.Accounts;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
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
    Audit audit;

    @Inject
    Clock clock;

    public Checked check(String token) {
        String hash = Secrets.hash(token);
        Optional<QrToken> found = transactions.as(Persona.knowing(hash), () -> requests.byHash(hash));
        return found.map(known -> new Checked(standing(known), known)).orElse(new Checked(Standing.UNKNOWN, null));
    }

    /**
     * Makes an account and links it.
     *
     * @throws Problem 404, 409 or 410 for a token that opens nothing; then no account is made
     */
    public UUID signUp(String token, String email, char[] password) {
        requireValid(check(token).standing());
        UUID account = accounts.signUp(email, password);
        redeem(token, account);
        return account;
    }

    /** Links an account that is there already. */
    public void redeem(String token, UUID account) {
        String hash = Secrets.hash(token);
        transactions.run(Persona.knowing(hash), () -> {
            QrToken known = requests.lockByHash(hash).orElseThrow(() -> refused(Standing.UNKNOWN));
            requireValid(standing(known));
            Instant now = clock.instant();
            known.use(account, now);
            requests.add(new PortalLink(Ids.next(clock), account, known, now));
            audit.record(known.storeId(), "payment-request.redeemed", known.id(), Map.of());
        });
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
