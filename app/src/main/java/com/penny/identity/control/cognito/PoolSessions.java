package com.penny.identity.control.cognito;

import com.penny.identity.Proven.Ticket;
import com.penny.identity.control.VerifiedToken;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.CognitoSession;
import com.penny.identity.entity.CognitoSessions;
import com.penny.identity.entity.SessionStore;
import com.penny.kernel.Problem;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

/**
 * Sessions that a user pool has let in go on as long as the pool would let their owner in again: it is asked every quarter of an
 * hour with the refresh token, and says at the same time which groups they are in. While it is away, a session goes on for an hour.
 */
@ApplicationScoped
public class PoolSessions {

    private static final SealedColumn TOKEN = SealedColumn.of("cognito_session", "refresh_token", "session_id");
    private static final Duration ASKED_EVERY = Duration.ofMinutes(15);
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofMinutes(1);
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    @Inject
    CognitoSettings settings;

    @Inject
    PoolSignIn pool;

    @Inject
    CognitoTokens tokens;

    @Inject
    CognitoSessions rows;

    @Inject
    SessionStore sessions;

    @Inject
    AccountStore accounts;

    @Inject
    FieldCipher fields;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Produces
    SealedColumn sealedTokens() {
        return TOKEN;
    }

    /** In the transaction under way, which runs for the account. */
    public void begin(UUID session, UUID account, Ticket ticket) {
        Instant now = clock.instant();
        byte[] sealed = TOKEN.seal(fields, ticket.refreshToken(), session);
        rows.add(new CognitoSession(session, account, sealed)
                .confirmed(ticket.groups(), now.plus(ASKED_EVERY), now.plus(GOOD_FOR)));
    }

    /**
     * Asks the pool when that is due. Calls out: belongs before a transaction.
     *
     * @return the groups without which memberships are worth nothing, none for a session that the pool did not begin; empty
     *     where identity is not a pool's
     */
    public Optional<Set<String>> groups(UUID account, UUID session) {
        return settings.pool().map(pool -> keptUp(account, session));
    }

    private Set<String> keptUp(UUID account, UUID session) {
        Instant now = clock.instant();
        Optional<CognitoSession> row = as(account, () -> rows.find(session));
        if (row.filter(known -> !known.dueAt().isAfter(now)).isPresent()
                && as(account, () -> rows.claim(session, now, now.plus(ASKED_AGAIN_AFTER)))) {
            ask(account, session, row.get());
            row = as(account, () -> rows.find(session));
        }
        return row.filter(known -> known.goodUntil().isAfter(now))
                .map(CognitoSession::groups)
                .orElse(Set.of());
    }

    private void ask(UUID account, UUID session, CognitoSession row) {
        String username = as(account, () -> accounts.byId(account))
                .map(Account::pooled)
                .orElseThrow(Problem::signInNeeded)
                .username();
        try {
            Optional<AuthenticationResultType> again =
                    pool.refresh(username, TOKEN.open(fields, row.refreshToken(), session));
            if (again.isEmpty()) {
                as(account, () -> sessions.end(session, clock.instant()));
                return;
            }
            // A token that cannot be checked, since its keys are not to be had, is no answer.
            tokens.check(again.get().idToken())
                    .ifPresent(token ->
                            as(account, () -> confirm(session, again.get().refreshToken(), token)));
        } catch (Problem away) {
            // Told in the log where it was noticed; the next request after a minute asks again.
            return;
        }
    }

    private boolean confirm(UUID session, String nextToken, VerifiedToken token) {
        Instant now = clock.instant();
        rows.find(session).ifPresent(row -> {
            row.confirmed(token.getGroups(), now.plus(ASKED_EVERY), now.plus(GOOD_FOR));
            if (nextToken != null) {
                row.refreshToken(TOKEN.seal(fields, nextToken, session));
            }
        });
        return true;
    }

    private <T> T as(UUID account, Callable<T> work) {
        return transactions.as(Persona.account(account, List.of()), work);
    }
}
