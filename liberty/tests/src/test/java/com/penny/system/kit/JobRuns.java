package com.penny.system.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Jobs as Penny Ops start and watch them. */
public final class JobRuns {

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final Set<String> OVER = Set.of("DONE", "FAILED", "STOPPED");

    private final Browser ops;

    public JobRuns(Browser ops) {
        this.ops = ops;
    }

    public Answer ask(String job) {
        return ops.post("/api/ops/jobs/" + job + "/runs", Map.of("arguments", Map.of()));
    }

    /** A run that begins: waits for one that has come by itself. */
    public String start(String job) {
        Answer answer = Patience.until(() -> ask(job), asked -> asked.status() != 409, LONG);
        return answer.expect(202).text("id");
    }

    public JsonNode run(String id) {
        return ops.get("/api/ops/jobs/runs/" + id).expect(200).json();
    }

    public Answer stop(String id) {
        return ops.post("/api/ops/jobs/runs/" + id + "/stop");
    }

    public Answer restart(String id) {
        return ops.post("/api/ops/jobs/runs/" + id + "/restart");
    }

    /** How it ended. */
    public JsonNode end(String id) {
        return Patience.until(
                () -> run(id), run -> OVER.contains(run.path("state").asText()), LONG);
    }

    /** Waits until it has done so many in a step. */
    public void reached(String id, String step, long done) {
        Patience.until(() -> done(run(id), step), so -> so >= done, LONG);
    }

    public static long done(JsonNode run, String step) {
        for (JsonNode each : run.path("steps")) {
            if (each.path("step").asText().equals(step)) {
                return each.path("done").asLong();
            }
        }
        return 0;
    }
}
