package com.penny.identity.boundary;

import com.penny.identity.control.EmailConfirmation;
import com.penny.outbox.Task;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Asks whoever reads the mail of a new account's address to confirm it. */
@ApplicationScoped
public class SendConfirmationLetter implements Task {

    @Inject
    EmailConfirmation confirmation;

    @Override
    public String name() {
        return EmailConfirmation.TASK;
    }

    @Override
    public void run(String accountId) {
        confirmation.write(UUID.fromString(accountId));
    }
}
