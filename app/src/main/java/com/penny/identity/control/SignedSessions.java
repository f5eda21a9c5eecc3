package com.penny.identity.control;

import com.penny.audit.Audit;
import com.penny.identity.Proven;
import com.penny.identity.Sessions;
import com.penny.identity.control.cognito.PoolSessions;
import com.penny.identity.entity.AccountSession;
import com.penny.identity.entity.SessionStore;
import com.penny.kernel.Ids;
import com.penny.kernel.Settings;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Sessions as rows, named by a signed token in a cookie that scripts cannot read. */
@ApplicationScoped
public class SignedSessions implements Sessions {

    /** A shift; the token lasts as long. */
    static final Duration LASTS = Duration.ofHours(8);

    @Inject
    Settings settings;

    @Inject
    Transactions transactions;

    @Inject
    SessionStore sessions;

    @Inject
    PoolSessions pool;

    @Inject
    Tokens tokens;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Override
    public NewCookie begin(Proven proven, Set<String> groups, String userAgent) {
        Instant now = clock.instant();
        UUID id = Ids.next(clock);
        transactions.run(Persona.account(proven.account(), List.of()), () -> {
            sessions.add(new AccountSession(id, proven, Devices.name(userAgent), now, now.plus(LASTS)));
            if (proven.ticket() != null) {
                pool.begin(id, proven.account(), proven.ticket());
            }
            audit.record(
                    null,
                    "sign-in.accepted",
                    proven.account(),
                    Map.of("proof", proven.proof().name()));
        });
        return cookie(tokens.sign(new Tokens.Named(proven.account(), id), groups), (int) LASTS.toSeconds());
    }

    @Override
    public NewCookie end() {
        caller.known()
                .ifPresent(known -> transactions.run(
                        Persona.account(known.account(), List.of()),
                        () -> sessions.end(known.session(), clock.instant())));
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(Sessions.cookieName(settings.overTls()))
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(settings.overTls())
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
