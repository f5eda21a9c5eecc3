package com.penny.jobs.control;

import com.penny.jobs.Jobs.State;
import com.penny.jobs.Workbench;
import com.penny.jobs.Workbench.Ending;
import com.penny.jobs.Workbench.Ticket;
import com.penny.jobs.entity.JobRun;
import com.penny.jobs.entity.JobRuns;
import com.penny.outbox.Outbox;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Says which runs this server works on, and takes over those of servers that have fallen silent. */
@ApplicationScoped
public class Heartbeats {

    @Inject
    JobRuns runs;

    @Inject
    Executions executions;

    @Inject
    Workbench workbench;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** For all that this server works on. */
    public void beat() {
        executions.running().forEach(this::beat);
    }

    private void beat(Ticket ticket, long execution) {
        transactions.as(Persona.job(), () -> runs.beat(ticket.run(), ticket.attempt()));
        BatchStatus status =
                BatchRuntime.getJobOperator().getJobExecution(execution).getBatchStatus();
        // It ended before anybody knew that it had begun, or never came as far as its own listener; else this says
        // nothing new.
        if (status == BatchStatus.COMPLETED) {
            workbench.ended(ticket, Ending.COMPLETED);
        } else if (status == BatchStatus.FAILED || status == BatchStatus.STOPPED || status == BatchStatus.ABANDONED) {
            workbench.ended(ticket, Ending.FAILED);
        }
    }

    /** On each server; each run is taken over by one of them. */
    public void takeOver() {
        transactions.run(Persona.job(), () -> runs.silent().forEach(this::takeOver));
    }

    private void takeOver(UUID id) {
        JobRun run = runs.lock(id);
        if (run.state() == State.STOPPING) {
            run.end(State.STOPPED, null, clock.instant());
        } else {
            run.again();
            outbox.enqueue(RunJob.NAME, id.toString());
        }
    }
}
