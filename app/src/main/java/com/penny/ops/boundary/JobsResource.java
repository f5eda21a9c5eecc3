package com.penny.ops.boundary;

import com.penny.identity.OpenTo;
import com.penny.jobs.Jobs;
import com.penny.jobs.Jobs.RunView;
import com.penny.jobs.Jobs.State;
import com.penny.jobs.Jobs.StepView;
import com.penny.kernel.Cursor;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Long work that Penny Ops watch and steer (B4). */
@Path("/ops/jobs")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OPS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {

    /** What a run is to work with; a job says which it knows. */
    @Schema(name = "JobArguments")
    public record Arguments(
            @NotNull @Size(max = 10, message = "Give at most 10 arguments.") Map<String, String> arguments) {}

    /** @param everySeconds null for a job that only people ask for, as is {@code next}; @param latest null before the first */
    @Schema(name = "Job")
    public record View(
            String name,
            @Schema(nullable = true) Long everySeconds,
            @Schema(nullable = true) Instant next,
            @Schema(nullable = true) Progress latest) {}

    /** @param total as it stood when the step began */
    @Schema(name = "JobStep")
    public record Step(String step, long total, long done, boolean ended) {}

    /**
     * @param byItself whether nobody asked for it
     * @param attempts how often it was begun, interruptions included
     * @param server who works on it, or did last; null before
     * @param perSecond what it has done so far for each second under way; null where that says nothing
     * @param remainingSeconds of the step under way, at that rate; null where nobody can say
     * @param failure why it failed; null unless it did
     */
    @Schema(name = "JobRun")
    public record Progress(
            UUID id,
            String job,
            Map<String, String> arguments,
            State state,
            boolean byItself,
            Instant askedAt,
            @Schema(nullable = true) Instant startedAt,
            @Schema(nullable = true) Instant endedAt,
            int attempts,
            @Schema(nullable = true) String server,
            @Schema(nullable = true) String failure,
            @Schema(nullable = true) Double perSecond,
            @Schema(nullable = true) Long remainingSeconds,
            List<Step> steps) {}

    /** @param next for the page after; null at the end */
    @Schema(name = "JobRunPage")
    public record Page(
            List<Progress> items, @Schema(nullable = true) String next) {}

    /** All of them: there are few. */
    @Schema(name = "JobList")
    public record All(List<View> items) {}

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @GET
    public All list() {
        return new All(jobs.all().stream()
                .map(job -> new View(
                        job.name(),
                        job.every() == null ? null : job.every().toSeconds(),
                        job.next(),
                        job.latest() == null ? null : progress(job.latest())))
                .toList());
    }

    /** Newest first. */
    @GET
    @Path("/{job}/runs")
    public Page runs(
            @PathParam("job") String job,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        List<RunView> page = jobs.runs(job, Cursor.decode(cursor), limit + 1);
        List<RunView> shown = page.subList(0, Math.min(limit, page.size()));
        RunView last = page.size() > limit ? shown.get(limit - 1) : null;
        return new Page(
                shown.stream().map(this::progress).toList(),
                last == null ? null : new Cursor(last.askedAt(), last.id()).encode());
    }

    /** Asks for a run now. One of a job is under way at a time, on whichever server. */
    @POST
    @Path("/{job}/runs")
    @APIResponse(
            responseCode = "202",
            description = "Asked for",
            content = @Content(schema = @Schema(implementation = Progress.class)))
    public Response start(@PathParam("job") String job, @NotNull @Valid Arguments wanted) {
        return Response.accepted(progress(jobs.start(job, wanted.arguments()))).build();
    }

    @GET
    @Path("/runs/{runId}")
    public Progress run(@PathParam("runId") UUID id) {
        return progress(jobs.run(id));
    }

    /** Ends it after the piece under way; what is done stays done. */
    @POST
    @Path("/runs/{runId}/stop")
    public Progress stop(@PathParam("runId") UUID id) {
        return progress(jobs.stop(id));
    }

    /** Goes on where it was stopped or failed. */
    @POST
    @Path("/runs/{runId}/restart")
    public Progress restart(@PathParam("runId") UUID id) {
        return progress(jobs.restart(id));
    }

    private Progress progress(RunView run) {
        List<Step> steps = run.steps().stream().map(JobsResource::step).toList();
        Double rate = rate(run);
        return new Progress(
                run.id(),
                run.job(),
                run.arguments(),
                run.state(),
                run.askedBy() == null,
                run.askedAt(),
                run.startedAt(),
                run.endedAt(),
                run.attempts(),
                run.server(),
                run.failure(),
                rate,
                remaining(run, rate),
                steps);
    }

    private static Step step(StepView step) {
        return new Step(step.step(), step.total(), step.done(), step.ended());
    }

    private Double rate(RunView run) {
        if (run.startedAt() == null) {
            return null;
        }
        Instant until = run.endedAt() == null ? clock.instant() : run.endedAt();
        long millis = Duration.between(run.startedAt(), until).toMillis();
        long done = run.steps().stream().mapToLong(StepView::done).sum();
        return millis <= 0 || done == 0 ? null : Math.round(done * 10_000.0 / millis) / 10.0;
    }

    private static Long remaining(RunView run, Double rate) {
        long left = run.steps().stream()
                .filter(step -> !step.ended())
                .mapToLong(step -> step.total() - step.done())
                .sum();
        return run.state() != State.RUNNING || rate == null || rate == 0 || left == 0
                ? null
                : (long) Math.ceil(left / rate);
    }
}
