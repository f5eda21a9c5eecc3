package com.penny.notify.entity;

import jakarta.persistence.EntityManager;

/** The rows of messages, for tests that map more than them. */
public final class NotifyOnPostgres {

    private NotifyOnPostgres() {}

    public static MailBook book(EntityManager entities) {
        MailBook book = new MailBook();
        book.entities = entities;
        return book;
    }

    public static PushKeyRow pushKey(EntityManager entities) {
        PushKeyRow row = new PushKeyRow();
        row.entities = entities;
        return row;
    }
}
