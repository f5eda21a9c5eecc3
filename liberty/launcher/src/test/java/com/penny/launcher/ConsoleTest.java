package com.penny.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Console console(boolean interactive) {
        return new Console(new PrintStream(printed, true, StandardCharsets.UTF_8), interactive);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void onATerminalPassingStatesRewriteOneLine() {
        Console console = console(true);
        console.passing("Building…  1 s");
        console.passing("Building…  2 s");
        console.settle("Building…  done");
        assertThat(printed().lines().count()).isGreaterThanOrEqualTo(1);
        assertThat(printed()).endsWith("\r\u001b[KBuilding…  done\n").containsOnlyOnce("\n");
    }

    @Test
    void elsewhereEachStateIsALineWithoutControlCharacters() {
        Console console = console(false);
        console.passing("Building…");
        console.settle("Building…  done");
        assertThat(printed()).isEqualTo("Building…\nBuilding…  done\n");
    }

    @Test
    void aMessageNeverOverwritesAPassingState() {
        Console console = console(true);
        console.passing("Starting…");
        console.say("vision ended");
        assertThat(printed()).endsWith("Starting…\nvision ended\n");
    }
}
