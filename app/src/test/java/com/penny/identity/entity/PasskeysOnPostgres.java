package com.penny.identity.entity;

import com.penny.tenancy.OnPostgres;
import com.penny.tenancy.Persona;
import java.time.Instant;

/** Challenges of passkeys on a real database, under row-level security. */
public final class PasskeysOnPostgres extends OnPostgres {

    private final PasskeyCeremonies ceremonies = new PasskeyCeremonies();

    public PasskeysOnPostgres() {
        ceremonies.entities = entities();
    }

    public PasskeyCeremonies ceremonies() {
        return ceremonies;
    }

    /** As the job that forgets does it; the number that is left. */
    public long forget(Instant expiredBefore) {
        return as(Persona.job(), () -> {
            ceremonies.forget(expiredBefore);
            return ((Number) entities()
                            .createNativeQuery("select count(expires_at) from passkey_ceremony")
                            .getSingleResult())
                    .longValue();
        });
    }
}
