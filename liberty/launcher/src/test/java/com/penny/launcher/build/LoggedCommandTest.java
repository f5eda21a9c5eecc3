package com.penny.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggedCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8), false);

    private void run(String script) throws Exception {
        new LoggedCommand("Building server", folder.resolve("log/build.log"), console)
                .run(List.of("sh", "-c", script), folder);
    }

    @Test
    void aGoodCommandIsOneLineAndItsOutputIsInTheLog() throws Exception {
        run("echo out; echo err >&2");
        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("Building server…\nBuilding server…  done in");
        assertThat(Files.readString(folder.resolve("log/build.log"))).isEqualTo("out\nerr\n");
    }

    @Test
    void aBadCommandShowsTheEndOfItsOutputAndWhereTheRestIs() {
        assertThatThrownBy(() -> run("for i in $(seq 1 100); do echo line $i; done; exit 3"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("build.log");
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("failed after", "  line 71\n", "  line 100\n")
                .doesNotContain("  line 70\n");
    }
}
