package com.penny.network.boundary;

import com.penny.network.control.Sharing;
import com.penny.outbox.Task;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

@ApplicationScoped
public class ShareListing implements Task {

    @Inject
    Sharing sharing;

    @Override
    public String name() {
        return Sharing.TASK;
    }

    @Override
    public int priority() {
        return 80;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        sharing.share(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
    }
}
