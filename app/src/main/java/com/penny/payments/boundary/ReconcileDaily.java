package com.penny.payments.boundary;

import com.penny.kernel.Ids;
import com.penny.outbox.Outbox;
import com.penny.payments.control.Reconciling;
import com.penny.payments.entity.Reconciliation;
import com.penny.payments.entity.ReconciliationBook;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has the books held against Stripe once a day, on one of the servers; after a pause it looks at all of the pause. */
@ApplicationScoped
public class ReconcileDaily {

    private static final Logger LOG = Logger.getLogger(ReconcileDaily.class.getName());
    private static final Duration EVERY = Duration.ofDays(1);

    /** Stripe tries for three days to say what was not heard. */
    private static final Duration OVERLAP = Duration.ofDays(3);

    /** Stripe forgets what it has said after 30 days. */
    private static final Duration LONGEST = Duration.ofDays(29);

    /** What was said a moment ago is still on its way. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(10);

    @Inject
    ReconciliationBook book;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Resource
    ManagedScheduledExecutorService timer;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        timer.scheduleAtFixedRate(this::look, 5, 60, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            transactions.run(Persona.job(), this::lookIfDue);
        } catch (RuntimeException e) {
            // A periodic task that throws is never run again.
            LOG.log(Level.SEVERE, "the books were not held against Stripe; trying again in an hour", e);
        }
    }

    private void lookIfDue() {
        book.queueDaily();
        Instant now = clock.instant();
        Optional<Reconciliation> latest = book.latestDaily();
        if (latest.isPresent() && latest.get().askedAt().plus(EVERY).isAfter(now)) {
            return;
        }
        Instant from = latest.map(Reconciliation::to).orElse(now).minus(OVERLAP);
        Instant earliest = now.minus(LONGEST);
        Reconciliation look = new Reconciliation(
                Ids.next(clock), from.isAfter(earliest) ? from : earliest, now.minus(UNDER_WAY), null, now);
        book.add(look);
        outbox.enqueue(Reconciling.NAME, look.id().toString());
    }
}
