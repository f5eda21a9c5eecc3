package com.penny.jobs;

import com.penny.kernel.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Starts, watches, stops and restarts jobs. For Penny Ops, and for what asks for a job by itself. */
public interface Jobs {

    /** What has become of a run. */
    @Schema(name = "JobState")
    enum State {
        /** Asked for, or to go on; no server has taken it yet. */
        WAITING,
        RUNNING,
        /** Is to stop after the piece under way. */
        STOPPING,
        STOPPED,
        FAILED,
        DONE
    }

    /**
     * @param askedBy null for one that came by itself
     * @param attempts how often it was begun, interruptions included
     * @param server who works on it, or did last; null before
     * @param failure why it failed, for people; null unless it did
     */
    record RunView(
            UUID id,
            String job,
            Map<String, String> arguments,
            State state,
            UUID askedBy,
            Instant askedAt,
            Instant startedAt,
            Instant endedAt,
            int attempts,
            String server,
            String failure,
            List<StepView> steps) {}

    /** @param total as it stood when the step began; may be exceeded by what came since */
    record StepView(String step, long total, long done, boolean ended) {}

    /** @param every null for one that only people ask for */
    record JobView(String name, Duration every, Instant next, RunView latest) {}

    /** By name. */
    List<JobView> all();

    /**
     * Asks for a run; it begins after the commit.
     *
     * @throws com.penny.kernel.Problem 404 for a job that there is not; 409 while one of it is under way; what {@link Job#arguments} throws
     */
    RunView start(String job, Map<String, String> arguments);

    /** Newest first. @throws com.penny.kernel.Problem 404 for a job that there is not */
    List<RunView> runs(String job, Cursor after, int limit);

    /** @throws com.penny.kernel.Problem 404 */
    RunView run(UUID id);

    /** Ends it after the piece under way. @throws com.penny.kernel.Problem 404; 409 for one that is not under way */
    RunView stop(UUID id);

    /**
     * Lets one that was stopped or has failed go on where it stopped.
     *
     * @throws com.penny.kernel.Problem 404; 409 for one that is under way or done, and while another of its job is
     */
    RunView restart(UUID id);
}
