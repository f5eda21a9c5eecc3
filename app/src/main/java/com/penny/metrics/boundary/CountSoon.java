package com.penny.metrics.boundary;

import com.penny.metrics.entity.Changes;
import com.penny.outbox.Outbox;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Leaves a task for each store in which something has changed, on every server: of two that say the same one is done. Not with the
 * change itself, so that a busy store is counted once for all that happened in those seconds.
 */
@ApplicationScoped
public class CountSoon {

    private static final Logger LOG = Logger.getLogger(CountSoon.class.getName());
    private static final int EVERY_SECONDS = 5;
    private static final int STORES_AT_A_TIME = 1_000;

    @Inject
    Changes changes;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Resource
    ManagedScheduledExecutorService timer;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        timer.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            List<UUID> stores = transactions.as(Persona.job(), () -> changes.stores(STORES_AT_A_TIME));
            if (!stores.isEmpty()) {
                transactions.run(
                        Persona.job(),
                        () -> stores.forEach(
                                store -> outbox.enqueue(CountStore.NAME, store.toString(), Duration.ZERO)));
            }
        } catch (RuntimeException e) {
            // A periodic task that throws is never run again.
            LOG.log(Level.WARNING, "the figures were not looked after; again in seconds", e);
        }
    }
}
