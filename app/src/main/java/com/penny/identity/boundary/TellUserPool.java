package com.penny.identity.boundary;

import com.penny.identity.control.cognito.CognitoSettings;
import com.penny.identity.control.cognito.PoolNews;
import com.penny.outbox.Task;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells the user pool what became of an account; its instance is the account and the change. */
@ApplicationScoped
public class TellUserPool implements Task {

    @Inject
    PoolNews news;

    @Inject
    CognitoSettings settings;

    @Override
    public String name() {
        return PoolNews.TASK;
    }

    @Override
    public boolean possibleHere() {
        return settings.pool().isPresent();
    }

    @Override
    public void run(String instance) {
        news.tell(UUID.fromString(instance.split("/")[0]));
    }
}
