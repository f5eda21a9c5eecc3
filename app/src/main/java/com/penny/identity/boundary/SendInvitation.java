package com.penny.identity.boundary;

import com.penny.identity.control.TeamInvitations;
import com.penny.outbox.Task;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Writes to somebody who is invited; its instance is the store and the invitation. */
@ApplicationScoped
public class SendInvitation implements Task {

    @Inject
    TeamInvitations invitations;

    @Inject
    Transactions transactions;

    @Override
    public String name() {
        return TeamInvitations.TASK;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        transactions.run(Persona.job(UUID.fromString(ids[0])), () -> invitations.write(UUID.fromString(ids[1])));
    }
}
