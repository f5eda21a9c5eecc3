package com.penny.evidence.boundary;

import com.penny.evidence.control.Leftovers;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Once a day, on each server: what one has removed is gone for the next. */
@ApplicationScoped
public class RemoveLeftovers {

    private static final Logger LOG = Logger.getLogger(RemoveLeftovers.class.getName());

    @Inject
    Leftovers leftovers;

    @Resource
    ManagedScheduledExecutorService timer;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        timer.scheduleAtFixedRate(this::remove, 10, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES);
    }

    private void remove() {
        try {
            leftovers.remove();
        } catch (IOException | RuntimeException e) {
            // A periodic task that throws is never run again.
            LOG.log(Level.WARNING, "evidence without a row was not looked for; again in a day", e);
        }
    }
}
