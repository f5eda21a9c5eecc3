package com.penny.evidence.control.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    Path folder;

    @Test
    void theFirstReadMakesAKeyAndLaterOnesFindIt() {
        byte[] key = KeyFile.read(folder.resolve("keys/one.key"));

        assertThat(key).hasSize(32);
        assertThat(KeyFile.read(folder.resolve("keys/one.key"))).isEqualTo(key);
        assertThat(KeyFile.read(folder.resolve("keys/two.key"))).isNotEqualTo(key);
    }

    @Test
    void onlyTheServersUserMayReadIt() throws IOException {
        KeyFile.read(folder.resolve("one.key"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("one.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void allWhoStartAtOnceGetTheSameKeyAndLeaveNothingElse() throws IOException {
        assertThat(IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(server -> KeyFile.read(folder.resolve("one.key")))
                        .map(HexFormat.of()::formatHex)
                        .distinct())
                .hasSize(1);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("one.key"));
        }
    }

    @Test
    void aDamagedKeyIsRefusedAndNotReplaced() throws IOException {
        Files.write(folder.resolve("one.key"), new byte[31]);

        assertThatThrownBy(() -> KeyFile.read(folder.resolve("one.key")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("restore it from the backup");
        assertThat(folder.resolve("one.key")).hasSize(31);
    }
}
