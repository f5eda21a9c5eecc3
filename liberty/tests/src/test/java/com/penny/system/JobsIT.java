package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Database.Held;
import com.penny.system.kit.JobRuns;
import com.penny.system.kit.OldAlerts;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.ProductionServer;
import com.penny.system.kit.Together;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Jobs are started, watched, stopped and restarted by Ops, and survive what happens to servers (B4). */
@Tag("thorough")
@Product
class JobsIT {

    private static final int ALERTS = 60;
    private static final int A_PIECE = 25;
    private static final String EVIDENCE = "retention.evidence";

    private static final Duration SOON = Duration.ofMinutes(2);

    private final Penny penny;
    private final JobRuns jobs;

    JobsIT(Penny penny) {
        this.penny = penny;
        this.jobs = new JobRuns(penny.ops());
    }

    /** A run that has done one piece and waits in the middle of the next, until what it holds is let go. */
    private record HalfWay(OldAlerts alerts, String run, Held held) {}

    private HalfWay halfWay() throws IOException {
        OldAlerts alerts = new OldAlerts(penny, ALERTS, 8);
        Held held = penny.database().hold("evidence_object", alerts.alert(A_PIECE + 10));
        String run = jobs.start("retention");
        jobs.reached(run, EVIDENCE, A_PIECE);
        return new HalfWay(alerts, run, held);
    }

    @Test
    void aRunSaysHowFarItIsAndOneOfAJobIsUnderWayAtATime() throws Exception {
        HalfWay half = halfWay();
        try (Held held = half.held()) {
            JsonNode run = jobs.run(half.run());
            assertThat(run.path("state").asText()).isEqualTo("RUNNING");
            assertThat(run.path("byItself").asBoolean()).isFalse();
            assertThat(run.at("/steps/0/step").asText()).isEqualTo(EVIDENCE);
            assertThat(run.at("/steps/0/total").asLong()).isGreaterThanOrEqualTo(ALERTS);
            assertThat(run.path("perSecond").asDouble()).isPositive();
            assertThat(run.path("remainingSeconds").asLong()).isPositive();
            assertThat(run.path("server").asText()).contains("/");
            jobs.ask("retention").expectProblem(409, "job-under-way");
            jobs.restart(half.run()).expectProblem(409, "job-not-stopped");
        }

        JsonNode end = jobs.end(half.run());

        assertThat(end.path("state").asText()).isEqualTo("DONE");
        assertThat(end.path("attempts").asInt()).isOne();
        assertThat(half.alerts().destroyed(half.run())).isEqualTo(ALERTS);
        jobs.stop(half.run()).expectProblem(409, "job-not-under-way");
        jobs.restart(half.run()).expectProblem(409, "job-not-stopped");
        JsonNode job = Stream.iterate(0, i -> i + 1)
                .map(i -> penny.ops().get("/api/ops/jobs").expect(200).json().at("/items/" + i))
                .filter(each -> each.path("name").asText().equals("retention"))
                .findFirst()
                .orElseThrow();
        assertThat(job.at("/latest/id").asText()).isEqualTo(half.run());
        assertThat(job.path("everySeconds").asLong()).isEqualTo(86_400);
    }

    @Test
    void ofTwoThatAskAtOnceOneIsHeard() throws Exception {
        Callable<Answer> ask = () -> jobs.ask("retention");

        List<Answer> answers = Together.run(List.of(ask, ask, ask, ask));

        assertThat(answers.stream().filter(answer -> answer.status() == 202)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(3);
        answers.stream()
                .filter(answer -> answer.status() == 202)
                .forEach(answer -> assertThat(
                                jobs.end(answer.text("id")).path("state").asText())
                        .isEqualTo("DONE"));
    }

    @Test
    void whatIsStoppedGoesOnWhereItStoppedAndDoesNothingTwice() throws Exception {
        HalfWay half = halfWay();
        try (Held held = half.held()) {
            assertThat(jobs.stop(half.run()).expect(200).text("state")).isEqualTo("STOPPING");
            // Said twice it is the same.
            jobs.stop(half.run()).expect(200);
        }
        JsonNode stopped = jobs.end(half.run());
        assertThat(stopped.path("state").asText()).isEqualTo("STOPPED");
        assertThat(half.alerts().rows()).isEqualTo(ALERTS - 2 * A_PIECE);
        assertThat(half.alerts().destroyed(half.run())).isEqualTo(2 * A_PIECE);

        jobs.restart(half.run()).expect(200);

        JsonNode end = jobs.end(half.run());
        assertThat(end.path("state").asText()).isEqualTo("DONE");
        assertThat(end.path("attempts").asInt()).isEqualTo(2);
        assertThat(JobRuns.done(end, EVIDENCE)).isEqualTo(half.alerts().destroyed(half.run()));
        assertWhole(half);
    }

    @Test
    void aServerThatIsKilledInTheMiddleOfAPieceIsFollowedByAnother() throws Exception {
        try (ProductionServer second = penny.beside().awaitReady()) {
            HalfWay half = halfWay();
            String killed = jobs.run(half.run()).path("server").asText();
            try (Held held = half.held()) {
                ProcessHandle.of(Long.parseLong(killed.substring(killed.indexOf('/') + 1)))
                        .orElseThrow()
                        .destroyForcibly();
                penny.awaitReady();
            }

            JsonNode end = jobs.end(half.run());

            assertThat(end.path("state").asText()).isEqualTo("DONE");
            assertThat(end.path("attempts").asInt()).isEqualTo(2);
            assertThat(end.path("server").asText()).isNotEqualTo(killed);
            assertWhole(half);
        }
    }

    @Test
    void aDatabaseThatIsGoneInTheMiddleOfAPieceIsWaitedFor() throws Exception {
        HalfWay half = halfWay();
        try (Held held = half.held()) {
            penny.database().change("alter role penny_app nologin");
            penny.database().change("alter role penny_batch nologin");
            penny.database().drop("penny_app", "penny_batch");
            Patience.until(() -> penny.nobody().get("/health/ready").status(), status -> status == 503, SOON);
        } finally {
            penny.database().change("alter role penny_app login");
            penny.database().change("alter role penny_batch login");
        }
        penny.awaitReady();

        JsonNode end = jobs.end(half.run());

        assertThat(end.path("state").asText()).isEqualTo("DONE");
        assertThat(end.path("attempts").asInt()).isGreaterThan(1);
        assertWhole(half);
    }

    /** As without what has happened to it: each object once, bytes too, and a certificate of all. */
    private void assertWhole(HalfWay half) {
        UUID run = UUID.fromString(half.run());
        assertThat(half.alerts().rows()).isZero();
        assertThat(half.alerts().files()).isZero();
        assertThat(half.alerts().destroyed(half.run())).isEqualTo(ALERTS);
        assertThat(penny.database()
                        .number(
                                "select sum(objects) - (select count(*) from destroyed_object where run_id = c.run_id)"
                                        + " from destruction_certificate c where run_id = ? group by run_id",
                                run))
                .isZero();
        assertThat(penny.database().number("select sum(missing) from destruction_certificate where run_id = ?", run))
                .isZero();
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        penny.ops()
                .post("/api/ops/jobs/none/runs", Map.of("arguments", Map.of()))
                .expectProblem(404, "not-found");
        penny.ops().get("/api/ops/jobs/none/runs").expectProblem(404, "not-found");
        penny.ops()
                .post("/api/ops/jobs/retention/runs", Map.of("arguments", Map.of("everything", "now")))
                .expectProblem(400, "invalid-value");
        penny.ops().post("/api/ops/jobs/retention/runs", Map.of()).expectProblem(400, "invalid-value");
        jobs.stop(UUID.randomUUID().toString()).expectProblem(404, "not-found");
        jobs.restart(UUID.randomUUID().toString()).expectProblem(404, "not-found");
    }
}
