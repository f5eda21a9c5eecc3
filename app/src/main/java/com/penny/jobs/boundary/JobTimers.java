package com.penny.jobs.boundary;

import com.penny.jobs.control.Heartbeats;
import com.penny.jobs.control.Schedule;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What looks after jobs on every server: the sign of life of those under way, those of dead servers, and what is due. */
@ApplicationScoped
public class JobTimers {

    private static final Logger LOG = Logger.getLogger(JobTimers.class.getName());

    @Inject
    Heartbeats heartbeats;

    @Inject
    Schedule schedule;

    @Resource
    ManagedScheduledExecutorService timer;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        timer.scheduleWithFixedDelay(() -> quietly(heartbeats::beat), 2, 2, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(() -> quietly(heartbeats::takeOver), 5, 5, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(() -> quietly(schedule::look), 60, 60, TimeUnit.SECONDS);
    }

    private static void quietly(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            // A periodic task that throws is never run again.
            LOG.log(Level.WARNING, "jobs were not looked after; again in a moment", e);
        }
    }
}
