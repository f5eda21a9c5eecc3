package com.penny.vision.analyser.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ChildTest {

    private static final ChildLimits LIMITS = ChildLimits.DEFAULT;

    @TempDir
    Path folder;

    @Test
    void anEndWithoutAComplaintIsSuccess() throws IOException {
        assertThat(end(LIMITS, "/bin/sh", "-c", "exit 0")).isEqualTo(Child.Exit.SUCCESS);
    }

    @Test
    void aComplaintIsTheFilesFault() throws IOException {
        assertThat(end(LIMITS, "/bin/sh", "-c", "exit 1")).isEqualTo(Child.Exit.FAILURE);
        assertThat(end(LIMITS, "/bin/sh", "-c", "exit 183")).isEqualTo(Child.Exit.FAILURE);
    }

    @Test
    void aProgramThatIsNotThereIsOurFault() {
        assertDies("cannot be started", folder.resolve("ffprobe").toString());
    }

    @Test
    void aProgramThatMayNotRunIsOurFault() throws IOException {
        Path program = Files.writeString(folder.resolve("ffprobe"), "#!/bin/sh\n");
        assertDies("cannot be started", program.toString());
    }

    @Test
    void aProgramWhoseLibrariesAreMissingIsOurFault() {
        // The loader's own code for that.
        assertDies("cannot be started", "/bin/sh", "-c", "exit 127");
    }

    @Test
    void aLimitThatCannotBeSetIsOurFault() {
        ChildLimits impossible = new ChildLimits(Duration.ofSeconds(20), -5, 1L << 30, 1 << 20);
        assertThatExceptionOfType(ChildDiedException.class)
                .isThrownBy(() -> end(impossible, "/bin/sh", "-c", "exit 0"))
                .withMessageContaining("cannot be started");
    }

    @Test
    void aCrashIsNotTheFilesFault() {
        assertDies("died of signal 11", "/bin/sh", "-c", "kill -SEGV $$");
    }

    @Test
    void takingTooLongOnTheClockIsNotTheFilesFault() {
        ChildLimits hasty = new ChildLimits(Duration.ofMillis(50), 20, 1L << 30, 1 << 20);
        assertThatExceptionOfType(ChildDiedException.class)
                .isThrownBy(() -> end(hasty, "/bin/sh", "-c", "read line"))
                .withMessageContaining("did not finish in time");
    }

    @Test
    void anInterruptEndsTheReadingFromAChild() throws IOException {
        Thread reader = Thread.currentThread();
        try (Child child = Child.start(List.of("/bin/sh", "-c", "echo begun; read line"), LIMITS)) {
            assertThat(child.output().read()).isEqualTo('b');
            Thread interrupter = new Thread(reader::interrupt);
            interrupter.start();

            assertThat(child.output().readAllBytes()).isEqualTo("egun\n".getBytes(StandardCharsets.US_ASCII));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static void assertDies(String message, String... command) {
        assertThatExceptionOfType(ChildDiedException.class)
                .isThrownBy(() -> end(LIMITS, command))
                .withMessageContaining(message);
    }

    private static Child.Exit end(ChildLimits limits, String... command) throws IOException {
        try (Child child = Child.start(List.of(command), limits)) {
            return child.await();
        }
    }
}
