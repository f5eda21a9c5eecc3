package com.penny.vision.analyser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerOptionsTest {

    @Test
    void readsAllOptions() {
        assertThat(ServerOptions.parse(
                        "--socket", "s", "--models", "m", "--media", "f", "--workers", "3", "--while-stdin-open"))
                .isEqualTo(new ServerOptions(Path.of("s"), Path.of("m"), Path.of("f"), 3, true));
    }

    @Test
    void usesTheBundledMediaProgramsUnlessToldOtherwise() {
        assertThat(ServerOptions.parse("--socket", "s", "--models", "m").media())
                .isNull();
    }

    @Test
    void choosesAtLeastOneWorker() {
        assertThat(ServerOptions.parse("--socket", "s", "--models", "m").workers())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({"1,64,1", "2,4000,1", "4,384,1", "4,511,1", "4,512,2", "4,704,3", "4,4000,3", "16,1088,5"})
    void takesAsManyClipsAtATimeAsCoresAndHeapAllow(int cores, long heapMegabytes, int workers) {
        assertThat(ServerOptions.workersFor(cores, heapMegabytes << 20)).isEqualTo(workers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--socket s",
                "--models m",
                "--socket s --models",
                "--socket s --models m --workers 0",
                "--socket s --models m --workers many",
                "--socket s --models m --port 80"
            })
    void refusesWhatItCannotUse(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerOptions.parse(line.isEmpty() ? new String[0] : line.split(" ")));
    }
}
