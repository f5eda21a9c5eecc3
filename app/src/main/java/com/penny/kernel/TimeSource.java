package com.penny.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The only wall clock of the server. Ticks in milliseconds: what is stored and what is answered are the same. */
@ApplicationScoped
public class TimeSource {

    @Produces
    @Dependent
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
