package com.penny.metrics.boundary;

import com.penny.metrics.control.Counting;
import com.penny.outbox.Task;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Counts what has changed in a store, by its id. Nobody waits for it. */
@ApplicationScoped
public class CountStore implements Task {

    static final String NAME = "kpi-count";

    private static final int PRIORITY = 10;

    @Inject
    Counting counting;

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
        counting.count(UUID.fromString(instance));
    }
}
