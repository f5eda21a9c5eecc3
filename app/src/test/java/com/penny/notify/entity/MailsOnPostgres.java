package com.penny.notify.entity;

import com.penny.tenancy.OnPostgres;
import com.penny.tenancy.Persona;
import java.util.UUID;

/** The book of letters on a real database, under row-level security. */
public final class MailsOnPostgres extends OnPostgres {

    private final MailBook book = new MailBook();

    public MailsOnPostgres() {
        super(MailMessage.class, MailAttachment.class);
        book.entities = entities();
    }

    public MailBook book() {
        return book;
    }

    public MailMessage find(UUID id) {
        return as(Persona.job(), () -> entities().find(MailMessage.class, id));
    }

    public long files(UUID mailId) {
        return as(
                Persona.job(),
                () -> ((Number) entities()
                                .createNativeQuery("select count(*) from mail_attachment where mail_id = :mail")
                                .setParameter("mail", mailId)
                                .getSingleResult())
                        .longValue());
    }
}
