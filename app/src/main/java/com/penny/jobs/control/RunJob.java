package com.penny.jobs.control;

import com.penny.jobs.Jobs.State;
import com.penny.jobs.Run;
import com.penny.jobs.Workbench;
import com.penny.jobs.Workbench.Ending;
import com.penny.jobs.Workbench.Ticket;
import com.penny.jobs.entity.JobRun;
import com.penny.jobs.entity.JobRuns;
import com.penny.outbox.Task;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * Begins a run, or goes on with it, on this server; by its id. Always a new job of Jakarta Batch: restarting an old one would want the
 * server that it was on, and forgets its parameters.
 */
@ApplicationScoped
public class RunJob implements Task {

    static final String NAME = "run-job";

    @Inject
    JobRuns runs;

    @Inject
    Executions executions;

    @Inject
    Workbench workbench;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** What one attempt is begun with. */
    private record Begun(Ticket ticket, Run run) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        begin(UUID.fromString(instance)).ifPresent(this::start);
    }

    private Optional<Begun> begin(UUID id) {
        return transactions.as(Persona.job(), () -> {
            JobRun run = runs.lock(id);
            if (run.state() != State.WAITING) {
                return Optional.empty();
            }
            run.begin(ServerName.get(), clock.instant());
            runs.flush();
            runs.beat(id, run.attempt());
            return Optional.of(new Begun(new Ticket(id, run.attempt()), run.run()));
        });
    }

    private void start(Begun begun) {
        Properties parameters = new Properties();
        parameters.setProperty("run", begun.ticket().run().toString());
        parameters.setProperty("attempt", Integer.toString(begun.ticket().attempt()));
        try {
            executions.began(
                    begun.ticket(),
                    BatchRuntime.getJobOperator().start(begun.run().job(), parameters));
        } catch (BatchRuntimeException e) {
            executions.failed(begun.ticket(), e);
            workbench.ended(begun.ticket(), Ending.FAILED);
            throw e;
        }
    }
}
