package com.penny.identity.control;

import com.penny.identity.entity.AccountSession;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.SessionStore;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** From a token to a caller: asked on every request, so that an ended session and a removed member are out at once. */
@ApplicationScoped
public class Callers {

    /** How exactly it is told when a session was last used; each request would be a write otherwise. */
    private static final Duration SEEN_TO = Duration.ofMinutes(5);

    @Inject
    Tokens tokens;

    @Inject
    Transactions transactions;

    @Inject
    SessionStore sessions;

    @Inject
    AccountStore accounts;

    @Inject
    Clock clock;

    public Optional<Caller.Known> of(String token) {
        return tokens.read(token)
                .flatMap(named -> transactions.as(Persona.account(named.account(), List.of()), () -> known(named)));
    }

    private Optional<Caller.Known> known(Tokens.Named named) {
        Instant now = clock.instant();
        Optional<AccountSession> alive = sessions.alive(named.session(), now);
        alive.filter(session -> session.seenAt().plus(SEEN_TO).isBefore(now)).ifPresent(session -> session.seen(now));
        return alive.map(session -> new Caller.Known(
                session.accountId(),
                session.id(),
                session.proof(),
                session.createdAt(),
                new Memberships.Of(
                        accounts.storesOf(session.accountId()), accounts.pennyRolesOf(session.accountId()))));
    }
}
