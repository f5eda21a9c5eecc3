package com.penny.jobs.control;

import com.penny.audit.Audit;
import com.penny.jobs.Job;
import com.penny.jobs.Jobs;
import com.penny.jobs.Run;
import com.penny.jobs.entity.JobParts;
import com.penny.jobs.entity.JobRun;
import com.penny.jobs.entity.JobRuns;
import com.penny.kernel.CanonicalJson;
import com.penny.kernel.Cursor;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.outbox.Outbox;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
public class JobDesk implements Jobs {

    @Inject
    JobCatalogue catalogue;

    @Inject
    JobRuns runs;

    @Inject
    JobParts parts;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public List<JobView> all() {
        return catalogue.jobs().stream()
                .map(job -> new JobView(
                        job.name(),
                        job.every(),
                        job.every() == null ? null : Rhythm.next(job, clock.instant()),
                        runs.latest(job.name()).map(this::view).orElse(null)))
                .toList();
    }

    @Override
    public RunView start(String name, Map<String, String> asked) {
        Job job = catalogue.job(name);
        Instant now = clock.instant();
        Run run = new Run(Ids.next(clock), name, job.arguments(asked, now), now);
        UUID by = transactions.current().accountId();
        if (!runs.add(run, by, CanonicalJson.write(run.arguments()))) {
            throw underWay();
        }
        outbox.enqueue(RunJob.NAME, run.id().toString());
        record("job.started", run);
        return run(run.id());
    }

    @Override
    public List<RunView> runs(String job, Cursor after, int limit) {
        return runs.page(catalogue.job(job).name(), after, limit).stream()
                .map(this::view)
                .toList();
    }

    @Override
    public RunView run(UUID id) {
        return view(runs.byId(id));
    }

    @Override
    public RunView stop(UUID id) {
        JobRun run = runs.lock(id);
        switch (run.state()) {
            case WAITING -> run.end(State.STOPPED, null, clock.instant());
            case RUNNING -> run.stopping();
            case STOPPING -> {
                return view(run);
            }
            default ->
                throw Problem.conflict(
                        "job-not-under-way", "Not under way", "This run has ended. There is nothing to stop.");
        }
        record("job.stopped", run.run());
        return view(run);
    }

    @Override
    public RunView restart(UUID id) {
        JobRun run = runs.lock(id);
        if (run.state() != State.STOPPED && run.state() != State.FAILED) {
            throw Problem.conflict(
                    "job-not-stopped",
                    "Nothing to restart",
                    "Only a run that was stopped or has failed can go on. Start a new one instead.");
        }
        if (runs.underWay(run.run().job())) {
            throw underWay();
        }
        run.again();
        outbox.enqueue(RunJob.NAME, id.toString());
        record("job.restarted", run.run());
        return view(run);
    }

    private static Problem underWay() {
        return Problem.conflict(
                "job-under-way",
                "Under way already",
                "A run of this job is under way. Wait until it ends, or stop it first.");
    }

    private void record(String action, Run run) {
        audit.record(null, action, run.id(), Map.of("job", run.job()));
    }

    private RunView view(JobRun run) {
        Run what = run.run();
        return new RunView(
                run.id(),
                what.job(),
                what.arguments(),
                run.state(),
                run.askedBy(),
                what.at(),
                run.startedAt(),
                run.endedAt(),
                run.attempt(),
                run.server(),
                run.failure(),
                parts.steps(run.id()));
    }
}
