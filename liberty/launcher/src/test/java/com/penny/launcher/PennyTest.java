package com.penny.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PennyTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8), false);

    @TempDir
    private Path root;

    private int run(String... arguments) {
        return Penny.run(List.of(arguments), new Checkout(root), console);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void withoutACommandItListsThemAll() {
        assertThat(run()).isZero();
        assertThat(printed()).contains("up", "down", "send", "test", "bench", "doctor", "help", "main-job", "ingest");
    }

    @Test
    void anUnknownCommandIsAFailureInOneSentence() {
        assertThat(run("upp")).isEqualTo(1);
        assertThat(printed()).contains("there is no command upp").doesNotContain("Exception");
    }

    @Test
    void benchAloneListsTheNames() {
        assertThat(run("bench")).isZero();
        assertThat(printed()).contains("ingest", "start");
    }

    @Test
    void downSaysSoWhenNothingRuns() {
        assertThat(run("down", "--data", root.resolve("data").toString())).isZero();
        assertThat(printed()).contains("nothing runs");
    }

    @Test
    void sendNamesWhatIsMissing() {
        assertThat(run("send")).isEqualTo(1);
        assertThat(run("send", "missing.mp4")).isEqualTo(1);
        assertThat(run("send", "missing.mp4", "--camera", "Aisle 2")).isEqualTo(1);
        assertThat(printed()).contains("which file?", "which camera?", "no readable file missing.mp4");
    }
}
