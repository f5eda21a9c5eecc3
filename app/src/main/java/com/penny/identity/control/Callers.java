package com.penny.identity.control;

import com.nimbusds.jwt.SignedJWT;
import com.penny.identity.control.cognito.CognitoTokens;
import com.penny.identity.control.cognito.PoolSessions;
import com.penny.identity.entity.AccountSession;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.SessionStore;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From a token to a caller: asked on every request, so that an ended session and a removed member are out at once. */
@ApplicationScoped
public class Callers {

    /** How exactly it is told when a session was last used; each request would be a write otherwise. */
    private static final Duration SEEN_TO = Duration.ofMinutes(5);

    /** Of Penny's own people and of people concerned, who may sit at somebody else's computer. */
    private static final Duration IDLE = Duration.ofMinutes(30);

    @Inject
    Tokens tokens;

    @Inject
    CognitoTokens cognito;

    @Inject
    CognitoPeople people;

    @Inject
    PoolSessions poolSessions;

    @Inject
    Transactions transactions;

    @Inject
    SessionStore sessions;

    @Inject
    AccountStore accounts;

    @Inject
    Clock clock;

    /** @param uses whether this request is a use of the session; an open line that comes back by itself is none */
    public Optional<Caller.Known> of(String token, boolean uses) {
        Optional<String> issuer = issuer(token);
        if (issuer.equals(tokens.name())) {
            return tokens.check(token)
                    .flatMap(checked -> tokens.named(checked).flatMap(named -> bySession(checked, named, uses)));
        }
        return issuer.isPresent() && issuer.equals(cognito.name())
                ? cognito.check(token).flatMap(people::of)
                : Optional.empty();
    }

    private Optional<Caller.Known> bySession(VerifiedToken token, Tokens.Named named, boolean uses) {
        Optional<Set<String>> groups = poolSessions.groups(named.account(), named.session());
        Optional<Caller.Known> known =
                transactions.as(Persona.account(named.account(), List.of()), () -> known(token, named, uses));
        return groups.isEmpty() ? known : known.map(caller -> caller.within(groups.get()));
    }

    /** Who claims to have issued it: decides who has to check it, and proves nothing. */
    private static Optional<String> issuer(String token) {
        try {
            return Optional.ofNullable(SignedJWT.parse(token).getJWTClaimsSet().getIssuer());
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Caller.Known> known(VerifiedToken token, Tokens.Named named, boolean uses) {
        Instant now = clock.instant();
        return sessions.alive(named.session(), now).flatMap(session -> {
            Optional<Caller.Known> known = known(token, session, now);
            if (uses && known.isPresent() && session.seenAt().plus(SEEN_TO).isBefore(now)) {
                session.seen(now);
            }
            return known;
        });
    }

    private Optional<Caller.Known> known(VerifiedToken token, AccountSession session, Instant now) {
        Memberships.Of memberships =
                new Memberships.Of(accounts.storesOf(session.accountId()), accounts.pennyRolesOf(session.accountId()));
        return session.seenAt().plus(idle(memberships)).isAfter(now)
                ? Optional.of(new Caller.Known(
                        token, session.accountId(), session.id(), session.proof(), session.createdAt(), memberships))
                : Optional.empty();
    }

    /** Whoever works in a store looks at Monitor for a shift without touching it; nobody else does. */
    private static Duration idle(Memberships.Of memberships) {
        return memberships.stores().isEmpty() || !memberships.penny().isEmpty() ? IDLE : SignedSessions.LASTS;
    }
}
