package com.penny.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {

    @TempDir
    private Path folder;

    @Test
    void aFullLogBecomesTheOldOneAndAnOlderOneGoes() throws Exception {
        try (RotatingLog log = new RotatingLog(folder.resolve("a.log"), 10)) {
            for (String line : new String[] {"first", "second", "third", "fourth"}) {
                log.line(line);
            }
        }
        assertThat(folder.resolve("a.log")).hasContent("fourth");
        assertThat(folder.resolve("a.log.1")).hasContent("third");
    }

    @Test
    void aSecondStartAppends() throws Exception {
        for (String line : new String[] {"one", "two"}) {
            try (RotatingLog log = new RotatingLog(folder.resolve("a.log"), 100)) {
                log.line(line);
            }
        }
        assertThat(folder.resolve("a.log")).hasContent("one\ntwo");
    }

    @Test
    void aLineLongerThanTheCapIsNotLost() throws Exception {
        try (RotatingLog log = new RotatingLog(folder.resolve("a.log"), 3)) {
            log.line("longer");
        }
        assertThat(folder.resolve("a.log")).hasContent("longer");
    }
}
