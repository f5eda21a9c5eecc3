package com.penny.keyring.boundary;

import com.penny.keyring.control.KeyExchange;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Seals what is behind before the first request, as what is in clear cannot be found; then looks every minute. */
@ApplicationScoped
public class ExchangeKeys {

    private static final Logger LOG = Logger.getLogger(ExchangeKeys.class.getName());

    @Inject
    KeyExchange exchange;

    @Resource
    ManagedScheduledExecutorService timer;

    void start(@Observes @Priority(0) @Initialized(ApplicationScoped.class) Object event) {
        exchange.pass();
        timer.scheduleAtFixedRate(this::pass, 10, 10, TimeUnit.SECONDS);
    }

    private void pass() {
        try {
            exchange.pass();
        } catch (RuntimeException e) {
            // A periodic task that throws is never run again.
            LOG.log(Level.SEVERE, "columns were not sealed with the present key; trying again soon", e);
        }
    }
}
