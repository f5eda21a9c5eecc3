package com.penny.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.launcher.product.Health;
import com.penny.launcher.product.SeparateCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Starts the built product through the front door and kills what a machine may kill. */
@Tag("launcher")
class LauncherIT {

    private static final Duration RECOVERED_WITHIN = Duration.ofMinutes(2);
    private static final Duration NOTICED_WITHIN = Duration.ofSeconds(1);

    private final Checkout checkout = Checkout.current();
    private Path data;
    private Path output;

    @BeforeEach
    void makeData(TestInfo test) throws IOException {
        data = SeparateCopy.newData();
        output = checkout.logs()
                .resolve("launcher-it-" + test.getTestMethod().orElseThrow().getName() + ".log");
    }

    @AfterEach
    void removeData() {
        SeparateCopy.remove(data);
    }

    private SeparateCopy start(String... options) throws IOException {
        return SeparateCopy.start(checkout, data, output, options).awaitReady();
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static void awaitReady(SeparateCopy copy) {
        new Health(copy.address()).ready(RECOVERED_WITHIN).join();
    }

    /** Looks again and again, as a person would. */
    private static void awaitOutput(SeparateCopy copy, String text, Duration within) throws Exception {
        long deadline = System.nanoTime() + within.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        while (!copy.output().contains(text) && System.nanoTime() < deadline) {
            never.await(20, TimeUnit.MILLISECONDS);
        }
        assertThat(copy.output()).contains(text);
    }

    @Test
    void eachKilledPartIsStartedAgainAndASignalStopsAllWithinSeconds() throws Exception {
        List<ProcessHandle> parts;
        try (SeparateCopy copy = start("--no-camera")) {
            for (String[] part :
                    List.of(new String[] {"vision", "vision"}, new String[] {"postgres", "database"}, new String[] {
                        "server", "server"
                    })) {
                ProcessHandle before = copy.part(part[0]);
                kill(before);
                awaitOutput(copy, part[1] + " ended with signal 9; starting it again", NOTICED_WITHIN);
                awaitReady(copy);
                assertThat(copy.part(part[0]).pid()).isNotEqualTo(before.pid());
                assertThat(copy.part(part[0]).isAlive()).isTrue();
            }
            parts = List.of(copy.part("server"), copy.part("vision"), copy.part("postgres"));
            copy.launcher().destroy();
            assertThat(copy.launcher().waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(Files.readString(output)).endsWith("Stopped.\n");
        assertThat(parts).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void afterAKillOfTheLauncherTheNextStartEndsTheOrphansAndFindsItsData() throws Exception {
        SeparateCopy killed = start("--no-camera");
        String demo = Files.readString(killed.demoFile());
        ProcessHandle server = killed.part("server");
        ProcessHandle database = killed.part("postgres");
        killed.launcher().destroyForcibly().waitFor();

        try (SeparateCopy copy = start("--no-camera")) {
            assertThat(server.isAlive()).isFalse();
            assertThat(database.isAlive()).isFalse();
            assertThat(Files.readString(copy.demoFile())).isEqualTo(demo);
            awaitOutput(copy, copy.demo().account("store_staff").password(), Duration.ofSeconds(30));
        }
    }

    @Test
    void aSecondCopyRunsBesideTheFirstButNotOnItsData() throws Exception {
        Path otherData = SeparateCopy.newData();
        try (SeparateCopy first = start("--no-camera");
                SeparateCopy second = SeparateCopy.start(
                                checkout, otherData, output.resolveSibling("launcher-it-second.log"), "--no-camera")
                        .awaitReady()) {
            assertThat(second.address()).isNotEqualTo(first.address());

            SeparateCopy third = SeparateCopy.start(checkout, data, output.resolveSibling("launcher-it-third.log"));
            assertThat(third.launcher().waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(third.launcher().exitValue()).isEqualTo(1);
            assertThat(third.output()).contains("Penny already runs with the data in " + data);
        } finally {
            SeparateCopy.remove(otherData);
        }
    }

    @Test
    void anEmptyProductHasNoDemo() throws Exception {
        try (SeparateCopy copy = start("--empty")) {
            awaitOutput(copy, "Ctrl-C stops everything", Duration.ofSeconds(30));
            assertThat(copy.demoFile()).doesNotExist();
            assertThat(copy.output()).doesNotContain("@demo.penny.local");
        }
    }
}
