package com.penny.identity.entity;

import com.penny.tenancy.OnPostgres;
import com.penny.tenancy.Persona;
import java.util.List;

/** The counts of attempts on a real database, under row-level security. */
public final class AttemptsOnPostgres extends OnPostgres {

    private final SignInAttempts attempts = new SignInAttempts();

    public AttemptsOnPostgres() {
        attempts.entities = entities();
    }

    public SignInAttempts attempts() {
        return attempts;
    }

    public List<?> keys() {
        return as(
                Persona.job(),
                () -> entities()
                        .createNativeQuery("select key_hash from sign_in_attempt", String.class)
                        .getResultList());
    }
}
