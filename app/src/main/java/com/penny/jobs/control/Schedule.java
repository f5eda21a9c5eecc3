package com.penny.jobs.control;

import com.penny.jobs.Job;
import com.penny.jobs.Run;
import com.penny.jobs.entity.JobRuns;
import com.penny.kernel.CanonicalJson;
import com.penny.kernel.Ids;
import com.penny.outbox.Outbox;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Asks for the jobs that run by themselves: once for each time that one is due, and once for all the times that nobody was there. */
@ApplicationScoped
public class Schedule {

    @Inject
    JobCatalogue catalogue;

    @Inject
    JobRuns runs;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** On each server; of two that look at once one asks. */
    public void look() {
        catalogue.jobs().stream()
                .filter(job -> job.every() != null)
                .forEach(job -> transactions.run(Persona.job(), () -> askIfDue(job)));
    }

    private void askIfDue(Job job) {
        runs.queue(job.name());
        Instant now = clock.instant();
        Instant due = Rhythm.last(job, now);
        boolean asked = runs.latestByItself(job.name())
                .filter(run -> !run.run().at().isBefore(due))
                .isPresent();
        if (asked || runs.underWay(job.name())) {
            return;
        }
        Run run = new Run(Ids.next(clock), job.name(), job.arguments(Map.of(), now), now);
        if (runs.add(run, null, CanonicalJson.write(run.arguments()))) {
            outbox.enqueue(RunJob.NAME, run.id().toString());
        }
    }
}
