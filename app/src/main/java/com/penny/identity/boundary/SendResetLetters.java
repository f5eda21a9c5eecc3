package com.penny.identity.boundary;

import com.penny.identity.control.PasswordReset;
import com.penny.outbox.Task;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Answers a request to reset a password, out of sight of who asked. */
@ApplicationScoped
public class SendResetLetters implements Task {

    @Inject
    PasswordReset reset;

    @Override
    public String name() {
        return PasswordReset.TASK;
    }

    @Override
    public void run(String requestId) {
        reset.answer(UUID.fromString(requestId));
    }
}
