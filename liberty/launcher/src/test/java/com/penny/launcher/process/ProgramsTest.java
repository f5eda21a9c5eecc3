package com.penny.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ProgramsTest {

    @Test
    void whatAProgramSaysIsTrimmed() {
        assertThat(Programs.output(List.of("sh", "-c", "echo ' a '; echo b >&2")))
                .contains("a \nb");
    }

    /** Its end and our reading race each other; a lost race must lose nothing. */
    @RepeatedTest(300)
    void whatAProgramSaidBeforeItEndedIsReadWhole() {
        assertThat(Programs.output(List.of("echo", "a"))).contains("a");
    }

    @Test
    void aProgramThatFailsOrIsNotThereSaysNothing() {
        assertThat(Programs.output(List.of("sh", "-c", "echo a; exit 3"))).isEmpty();
        assertThat(Programs.output(List.of("penny-has-no-such-program"))).isEmpty();
    }

    @Test
    void aVariableStandsBesideOurOwn() {
        assertThat(Programs.output(
                        List.of("sh", "-c", "echo $PENNY_MARK; test -n \"$PATH\""), Map.of("PENNY_MARK", "x")))
                .contains("x");
    }
}
