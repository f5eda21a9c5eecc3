package com.penny.payments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a change of where a store is paid to waits, so that its administrators can stop it. */
@ApplicationScoped
public class PayoutSettings {

    /** The database takes no less. */
    private static final int LEAST = 1;

    /** As long as whoever was an administrator is still told of it, with a margin: see {@code Administrators}. */
    private static final int MOST = 240;

    @Inject
    @ConfigProperty(name = "penny.payout.cooling.hours", defaultValue = "72")
    int hours;

    /** A server that would let nobody change anything does not start. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (hours < LEAST || hours > MOST) {
            throw new IllegalStateException(
                    "PENNY_PAYOUT_COOLING_HOURS is a number of hours from " + LEAST + " to " + MOST + ", not " + hours);
        }
    }

    public Duration coolingOff() {
        return Duration.ofHours(hours);
    }
}
