package com.penny.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

    @TempDir
    private Path folder;

    private Process process;

    /** Starts a process that waits for ever, and writes its id to the file. */
    private Path orphanOf(Path data, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PENNY_DATA", data.toString());
        process = builder.start();
        return Files.writeString(folder.resolve("part.pid"), process.pid() + "\nmore\n");
    }

    @AfterEach
    void endProcess() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void aProcessWhoseEnvironmentNamesOurDataIsEnded() throws Exception {
        Path data = folder.resolve("data");
        Path pidFile = orphanOf(data, List.of("sleep", "600"));
        assertThat(new Orphans(data).end(pidFile, "TERM")).contains(process.pid());
        assertThat(process.waitFor()).isEqualTo(128 + 15);
    }

    @Test
    void oneWhoseCommandLineNamesAFolderOfOurDataIsKilledWhenItDoesNotListen() throws Exception {
        Path data = folder.resolve("data");
        Path pidFile = orphanOf(
                Path.of("/elsewhere"),
                List.of(
                        "sh",
                        "-c",
                        "trap '' INT; sleep 600; true",
                        "name",
                        data.resolve("postgres").toString()));
        assertThat(new Orphans(data, Duration.ofMillis(100)).end(pidFile, "INT"))
                .contains(process.pid());
        assertThat(process.waitFor()).isEqualTo(128 + 9);
    }

    @Test
    void aProcessOfAnotherCopyIsLeftAlone() throws IOException {
        Path pidFile = orphanOf(folder.resolve("data-2"), List.of("sleep", "600"));
        assertThat(new Orphans(folder.resolve("data")).end(pidFile, "TERM")).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aRecycledIdIsLeftAlone() throws IOException {
        Path pidFile = Files.writeString(
                folder.resolve("part.pid"),
                Long.toString(ProcessHandle.current().pid()));
        assertThat(new Orphans(folder.resolve("data")).find(pidFile)).isEmpty();
    }

    @Test
    void aMissingOrSpoiltFileNamesNobody() throws IOException {
        Orphans orphans = new Orphans(folder.resolve("data"));
        assertThat(orphans.find(folder.resolve("none.pid"))).isEmpty();
        for (String content : List.of("", "\n", "abc", "-1", "99999999999999999999")) {
            assertThat(orphans.find(Files.writeString(folder.resolve("bad.pid"), content)))
                    .isEmpty();
        }
    }
}
