package com.penny.identity.entity;

import com.penny.tenancy.OnPostgres;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import java.util.List;
import java.util.concurrent.Callable;

/** The counts of attempts on a real database, under row-level security. */
public final class AttemptsOnPostgres implements Transactions, AutoCloseable {

    private final OnPostgres database = new OnPostgres();
    private final SignInAttempts attempts = new SignInAttempts();

    public AttemptsOnPostgres() {
        attempts.entities = database.entities();
    }

    public SignInAttempts attempts() {
        return attempts;
    }

    public List<?> keys() {
        return as(
                Persona.job(),
                () -> database.entities()
                        .createNativeQuery("select key_hash from sign_in_attempt", String.class)
                        .getResultList());
    }

    @Override
    public <T> T as(Persona persona, Callable<T> work) {
        return database.as(persona, work);
    }

    @Override
    public Persona current() {
        return database.current();
    }

    @Override
    public void afterCommit(Runnable work) {
        database.afterCommit(work);
    }

    @Override
    public void close() {
        database.close();
    }
}
