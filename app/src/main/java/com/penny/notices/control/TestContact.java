package com.penny.notices.control;

import com.penny.notices.entity.Contacts;
import com.penny.notices.entity.Notice;
import com.penny.notices.entity.NoticeBook;
import com.penny.outbox.Task;
import com.penny.stores.Stores;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Sends a test to one contact; its instance is {@code storeId/noticeId/contactId}. */
@ApplicationScoped
public class TestContact implements Task {

    static final String NAME = "contact-test";

    /** Somebody looks at their phone for it. */
    private static final int PRIORITY = 90;

    @Inject
    Transactions transactions;

    @Inject
    NoticeBook notices;

    @Inject
    Contacts contacts;

    @Inject
    FanOut fanOut;

    @Inject
    Stores stores;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int priority() {
        return PRIORITY;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        UUID store = UUID.fromString(ids[0]);
        transactions.run(Persona.job(store), () -> {
            Notice notice = notices.require(UUID.fromString(ids[1]));
            contacts.find(UUID.fromString(ids[2]))
                    .filter(contact -> notices.deliveries(notice, contact.id()).isEmpty())
                    .ifPresent(contact -> fanOut.to(contact, notice, stores.store(store)));
        });
    }
}
