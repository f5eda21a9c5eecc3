package com.penny.identity.boundary;

import com.penny.identity.control.SignUps;
import com.penny.outbox.Task;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Writes to an address that wants to begin, out of sight of who asked. */
@ApplicationScoped
public class SendSignUpLetter implements Task {

    @Inject
    SignUps signUps;

    @Override
    public String name() {
        return SignUps.TASK;
    }

    @Override
    public void run(String signUpId) {
        signUps.write(UUID.fromString(signUpId));
    }
}
