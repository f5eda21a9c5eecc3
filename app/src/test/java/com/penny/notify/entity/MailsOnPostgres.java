package com.penny.notify.entity;

import com.penny.tenancy.OnPostgres;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import java.util.UUID;
import java.util.concurrent.Callable;

/** The book of letters on a real database, under row-level security. */
public final class MailsOnPostgres implements Transactions, AutoCloseable {

    private final OnPostgres database = new OnPostgres(MailMessage.class, MailAttachment.class);
    private final MailBook book = new MailBook();

    public MailsOnPostgres() {
        book.entities = database.entities();
    }

    public MailBook book() {
        return book;
    }

    public MailMessage find(UUID id) {
        return as(Persona.job(), () -> database.entities().find(MailMessage.class, id));
    }

    public long files(UUID mailId) {
        return as(
                Persona.job(),
                () -> ((Number) database.entities()
                                .createNativeQuery("select count(*) from mail_attachment where mail_id = :mail")
                                .setParameter("mail", mailId)
                                .getSingleResult())
                        .longValue());
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
