package com.penny.incidents.boundary;

import com.penny.incidents.control.AlertDesk;
import com.penny.incidents.control.AlertNewsDesk;
import com.penny.outbox.Task;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells colleagues whom a comment asks to look. */
@ApplicationScoped
public class TellMentioned implements Task {

    private static final int PRIORITY = 80;

    @Inject
    Transactions transactions;

    @Inject
    AlertNewsDesk desk;

    @Override
    public String name() {
        return AlertDesk.MENTIONED;
    }

    @Override
    public int priority() {
        return PRIORITY;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        transactions.run(Persona.job(UUID.fromString(ids[0])), () -> desk.mention(UUID.fromString(ids[1])));
    }
}
