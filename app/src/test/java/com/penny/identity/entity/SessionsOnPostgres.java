package com.penny.identity.entity;

import com.penny.identity.Proof;
import com.penny.identity.Proven;
import com.penny.keyring.entity.RowsOnPostgres;
import com.penny.tenancy.Persona;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Sessions on a real database, under row-level security, with what they live on. */
public final class SessionsOnPostgres extends RowsOnPostgres {

    private final SessionStore sessions = new SessionStore();
    private final CognitoSessions ofPool = new CognitoSessions();
    private final AccountStore accounts = new AccountStore();

    public SessionsOnPostgres() {
        super(Account.class, AccountSession.class, CognitoSession.class);
        sessions.entities = entities();
        ofPool.entities = entities();
        accounts.entities = entities();
    }

    public SessionStore sessions() {
        return sessions;
    }

    public CognitoSessions ofPool() {
        return ofPool;
    }

    public AccountStore accounts() {
        return accounts;
    }

    public UUID begin(UUID account, Instant now) {
        UUID id = UUID.randomUUID();
        run(
                Persona.account(account, List.of()),
                () -> sessions.add(new AccountSession(
                        id, new Proven(account, Proof.PASSWORD), "Firefox on Linux", now, now.plusSeconds(28_800))));
        return id;
    }

    public boolean alive(UUID account, UUID session, Instant now) {
        return as(Persona.account(account, List.of()), () -> sessions.alive(session, now))
                .isPresent();
    }

    public boolean kept(UUID account, UUID session) {
        return as(Persona.account(account, List.of()), () -> ofPool.find(session))
                .isPresent();
    }
}
