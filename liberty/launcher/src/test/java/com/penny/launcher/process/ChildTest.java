package com.penny.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    @TempDir
    private Path folder;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private Child start(String script) throws Exception {
        ChildSpec spec = new ChildSpec(
                "part",
                List.of("sh", "-c", script),
                Map.of("PATH", System.getenv("PATH"), "MARK", "seen"),
                folder,
                folder.resolve("part.log"),
                folder.resolve("part.pid"));
        return Child.start(spec, lines::add);
    }

    private String nextLine() throws InterruptedException {
        return lines.poll(30, TimeUnit.SECONDS);
    }

    @Test
    void outputReachesTheListenerAndTheLog() throws Exception {
        Child child = start("echo $MARK; echo trouble >&2; exit 3");
        assertThat(nextLine()).isEqualTo("seen");
        assertThat(nextLine()).isEqualTo("trouble");
        assertThat(child.exit().get(30, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(Files.readString(folder.resolve("part.log"))).isEqualTo("seen\ntrouble\n");
    }

    @Test
    void nothingOfOurEnvironmentIsInherited() throws Exception {
        start("env | cut -d= -f1 | sort | grep -v -e _ -e PWD -e SHLVL | tr '\\n' ' '; echo");
        assertThat(nextLine()).isEqualTo("MARK PATH ");
    }

    @Test
    void itsIdStandsInAFileWhileItRuns() throws Exception {
        Child child = start("exec sleep 600");
        assertThat(folder.resolve("part.pid")).hasContent(Long.toString(child.pid()));
        child.stop(Duration.ofSeconds(30));
        assertThat(folder.resolve("part.pid")).doesNotExist();
        assertThat(child.exit().get(30, TimeUnit.SECONDS)).isEqualTo(128 + 15);
    }

    @Test
    void whatDoesNotListenIsKilled() throws Exception {
        Child child = start("trap '' TERM; echo deaf; while :; do sleep 0.1; done");
        assertThat(nextLine()).isEqualTo("deaf");
        child.stop(Duration.ofMillis(200));
        assertThat(child.alive()).isFalse();
    }

    @Test
    void itLivesInASessionOfItsOwn() throws Exception {
        Child child = start("cut -d' ' -f6 /proc/$$/stat");
        assertThat(nextLine()).isEqualTo(Long.toString(child.pid()));
    }
}
