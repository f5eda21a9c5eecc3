package com.penny.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisorTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8), false);
    private final Supervisor supervisor = new Supervisor(console, Clock.systemUTC());
    private final BlockingQueue<CompletableFuture<Integer>> starts = new LinkedBlockingQueue<>();

    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    /** A part whose processes the test ends by hand. */
    private class HandDriven implements Part {

        @Override
        public String name() {
            return "vision";
        }

        @Override
        public CompletableFuture<Integer> start() throws IOException {
            CompletableFuture<Integer> exit = new CompletableFuture<>();
            starts.add(exit);
            return exit;
        }

        @Override
        public CompletableFuture<Void> ready() {
            return ready;
        }

        @Override
        public void stop() {}
    }

    private CompletableFuture<Integer> nextStart() throws InterruptedException {
        return starts.poll(30, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() {
        supervisor.stopping();
    }

    @Test
    void aKilledPartIsReportedInOneLineAndStartedAgain() throws Exception {
        supervisor.start(new HandDriven());
        nextStart().complete(137);
        assertThat(nextStart()).isNotNull();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualTo("vision ended with signal 9; starting it again\n");
        // The restart holds this lock from before its start until it listens for the part being ready.
        synchronized (supervisor) {
            ready.complete(null);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).endsWith("\nvision is back\n");
    }

    @Test
    void aPartThatDiesAgainAndAgainEndsTheProduct() throws Exception {
        supervisor.start(new HandDriven());
        for (int i = 0; i < 4; i++) {
            nextStart().complete(1);
        }
        assertThatThrownBy(() -> supervisor.gaveUp().get(30, TimeUnit.SECONDS))
                .hasCauseInstanceOf(Failure.class)
                .hasMessageContaining("the vision ended with code 1 for the fourth time within a minute");
    }

    @Test
    void whileStoppingAnEndIsNothingToReport() throws Exception {
        supervisor.start(new HandDriven());
        supervisor.stopping();
        nextStart().complete(143);
        assertThat(starts).isEmpty();
        assertThat(printed.size()).isZero();
    }

    @Test
    void whoeverWaitsLearnsThatThePartsCannotBeKeptAlive() {
        supervisor.gaveUp().completeExceptionally(new Failure("the database is gone"));
        assertThatThrownBy(() -> supervisor.await(new CompletableFuture<>()))
                .isInstanceOf(Failure.class)
                .hasMessage("the database is gone");
    }
}
