package com.penny.identity.control;

import com.penny.audit.Audit;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes down who was refused what. The same refusal again within a minute is left out: the log tells of attempts, and
 * nobody fills it by repeating one.
 */
@ApplicationScoped
public class Refusals {

    private static final Duration SAME_FOR = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private record Refusal(UUID account, String operation, UUID store) {}

    private final Map<Refusal, Instant> written = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Refusal, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Inject
    Transactions transactions;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * A door that stayed shut. Begins a transaction of its own.
     *
     * @param operation which method of which resource
     * @param store the one that was asked for; null for none
     */
    public void door(UUID account, String operation, UUID store) {
        if (first(new Refusal(account, operation, store))) {
            Map<String, Object> detail = store == null
                    ? Map.of("operation", operation)
                    : Map.of("operation", operation, "store", store.toString());
            transactions.run(
                    Persona.account(account, List.of()), () -> audit.record(null, "access.refused", account, detail));
        }
    }

    /** A sign-in in vain. The same work for addresses that exist and that do not. Begins a transaction of its own. */
    void signIn(String realm, List<UUID> accounts) {
        UUID subject = accounts.size() == 1 ? accounts.get(0) : null;
        transactions.run(
                Persona.anonymous(), () -> audit.record(null, "sign-in.refused", subject, Map.of("realm", realm)));
    }

    /**
     * As {@link #signIn}, with a passkey.
     *
     * @param copied whether only its count was wrong: it may have a copy
     */
    void passkey(String realm, Optional<UUID> account, boolean copied) {
        transactions.run(
                Persona.anonymous(),
                () -> audit.record(
                        null,
                        "sign-in.refused",
                        account.orElse(null),
                        Map.of("realm", realm, "passkey", copied ? "COUNT_WRONG" : "REFUSED")));
    }

    private synchronized boolean first(Refusal refusal) {
        Instant now = clock.instant();
        Instant before = written.get(refusal);
        if (before != null && before.plus(SAME_FOR).isAfter(now)) {
            return false;
        }
        written.put(refusal, now);
        return true;
    }
}
