package com.penny.notify.entity;

import com.penny.keyring.entity.RowsOnPostgres;
import com.penny.tenancy.Persona;
import java.util.UUID;

/** The book of letters on a real database, under row-level security. */
public final class MailsOnPostgres extends RowsOnPostgres {

    private final MailBook book = new MailBook();

    public MailsOnPostgres() {
        super(MailMessage.class);
        book.entities = entities();
    }

    public MailBook book() {
        return book;
    }

    public MailMessage find(UUID id) {
        return as(Persona.job(), () -> entities().find(MailMessage.class, id));
    }
}
