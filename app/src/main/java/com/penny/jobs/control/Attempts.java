package com.penny.jobs.control;

import com.penny.jobs.Jobs.State;
import com.penny.jobs.Part;
import com.penny.jobs.Piece;
import com.penny.jobs.Run;
import com.penny.jobs.Workbench;
import com.penny.jobs.entity.JobParts;
import com.penny.jobs.entity.JobParts.Place;
import com.penny.jobs.entity.JobRun;
import com.penny.jobs.entity.JobRuns;
import com.penny.outbox.Outbox;
import com.penny.tenancy.Apart;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Does the pieces of runs. The transaction that the container has begun around a chunk is left aside: one of ours works for one persona
 * and holds the rows together with the place.
 */
@ApplicationScoped
@Apart
public class Attempts implements Workbench {

    private static final Logger LOG = Logger.getLogger(Attempts.class.getName());
    private static final int MOST_ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Map<Ticket, Run> known = new ConcurrentHashMap<>();

    @Inject
    JobCatalogue catalogue;

    @Inject
    JobRuns runs;

    @Inject
    JobParts parts;

    @Inject
    Executions executions;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public String open(Ticket ticket, String step, Part part) {
        return watched(ticket, () -> {
            Run run = run(ticket);
            Optional<Place> place = asJob(() -> parts.take(ticket, step, part));
            if (place.isEmpty()) {
                long total = catalogue.step(step).total(run, part);
                asJob(() -> {
                    parts.add(ticket, step, part, total, clock.instant());
                    return null;
                });
            }
            return place.map(Place::position).orElse(null);
        });
    }

    @Override
    public boolean goesOn(Ticket ticket) {
        return watched(ticket, () -> asJob(() -> current(ticket)).state() == State.RUNNING);
    }

    @Override
    public List<Piece> read(Ticket ticket, String step, Part part, String after) {
        return watched(ticket, () -> {
            List<Piece> pieces = catalogue.step(step).read(run(ticket), part, after);
            if (pieces.isEmpty()) {
                asJob(() -> {
                    parts.end(ticket, step, part, clock.instant());
                    return null;
                });
            }
            return pieces;
        });
    }

    @Override
    public Object process(Ticket ticket, String step, Piece piece) {
        return watched(ticket, () -> catalogue.step(step).process(run(ticket), piece));
    }

    @Override
    public void write(Ticket ticket, String step, Part part, Piece piece, Object processed) {
        if (piece.persona().role() != Persona.Role.JOB) {
            throw new IllegalArgumentException("a piece of a job is done as a job");
        }
        watched(ticket, () -> {
            Run run = run(ticket);
            return transactions.as(piece.persona(), () -> {
                // First: who is overtaken waits here, and does nothing.
                parts.move(ticket, step, part, piece.key(), piece.size());
                catalogue.step(step).write(run, piece, processed);
                return null;
            });
        });
    }

    @Override
    public void verify(Ticket ticket, String step) {
        watched(ticket, () -> {
            if (goesOn(ticket)) {
                catalogue.step(step).verify(run(ticket));
            }
            return null;
        });
    }

    @Override
    public void ended(Ticket ticket, Ending ending) {
        executions.ended(ticket);
        known.remove(ticket);
        Optional<Throwable> failure = executions.forgetFailure(ticket);
        transactions.run(Persona.job(), () -> {
            JobRun run = runs.lock(ticket.run());
            if (run.attempt() == ticket.attempt() && run.underWay()) {
                end(run, ending, failure);
            }
        });
    }

    private void end(JobRun run, Ending ending, Optional<Throwable> failure) {
        if (run.state() == State.STOPPING) {
            run.end(State.STOPPED, null, clock.instant());
        } else if (ending == Ending.COMPLETED) {
            run.end(State.DONE, null, clock.instant());
        } else if (failure.filter(Breakdowns::passes).isPresent() && run.attempt() < MOST_ATTEMPTS) {
            run.again();
            outbox.enqueue(RunJob.NAME, run.id().toString(), PAUSE.multipliedBy(Math.min(run.attempt(), 6)));
        } else {
            run.end(
                    State.FAILED,
                    failure.map(Breakdowns::words)
                            .orElse("The server gave it up. Its log says why; restart the run once its cause is gone."),
                    clock.instant());
        }
    }

    /** What an attempt is to do does not change; whether it counts is asked where it writes. */
    private Run run(Ticket ticket) {
        return known.computeIfAbsent(
                ticket, unknown -> asJob(() -> current(unknown).run()));
    }

    private JobRun current(Ticket ticket) {
        JobRun run = runs.byId(ticket.run());
        if (run.attempt() != ticket.attempt() || !run.underWay()) {
            throw new Overtaken(ticket);
        }
        return run;
    }

    private <T> T asJob(Supplier<T> work) {
        return transactions.as(Persona.job(), work::get);
    }

    private <T> T watched(Ticket ticket, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            executions.failed(ticket, e);
            note(ticket, e);
            throw e;
        }
    }

    /** What passes by itself, or was meant to happen, is worth a line and no more. */
    private static void note(Ticket ticket, Throwable failure) {
        String words = "run " + ticket.run() + " broke off at attempt " + ticket.attempt();
        if (failure instanceof Overtaken || Breakdowns.passes(failure)) {
            LOG.log(Level.INFO, "{0}: {1}", new Object[] {words, failure.toString()});
        } else {
            LOG.log(Level.WARNING, words, failure);
        }
    }
}
