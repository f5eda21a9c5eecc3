package com.penny.notices.entity;

import com.penny.notify.entity.MailMessage;
import com.penny.stores.entity.StoreRecord;
import com.penny.tenancy.OnPostgres;

/** Contacts and notices on a real database, under row-level security. */
public final class NoticesOnPostgres extends OnPostgres {

    private final Contacts contacts = new Contacts();
    private final Devices devices = new Devices();
    private final NoticeBook book = new NoticeBook();
    private final Restraint restraint = new Restraint();

    public NoticesOnPostgres() {
        super(
                Contact.class,
                Notice.class,
                Delivery.class,
                NoticeRules.class,
                Snooze.class,
                MailMessage.class,
                StoreRecord.class);
        contacts.entities = entities();
        devices.entities = entities();
        book.entities = entities();
        restraint.entities = entities();
    }

    public Contacts contacts() {
        return contacts;
    }

    public Devices devices() {
        return devices;
    }

    public NoticeBook book() {
        return book;
    }

    public Restraint restraint() {
        return restraint;
    }
}
