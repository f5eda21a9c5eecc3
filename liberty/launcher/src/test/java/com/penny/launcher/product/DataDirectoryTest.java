package com.penny.launcher.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.launcher.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path folder;

    @Test
    void onlyItsOwnerMayLookInside() throws Exception {
        try (DataDirectory data = DataDirectory.open(folder.resolve("a/data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void twoLaunchersNeverShareIt() throws Exception {
        Path root = folder.resolve("data");
        try (DataDirectory first = DataDirectory.open(root)) {
            assertThatThrownBy(() -> DataDirectory.open(root))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("already runs")
                    .hasMessageContaining(first.root().toString());
        }
        DataDirectory.open(root).close();
    }

    @Test
    void theLockNamesItsHolder() throws Exception {
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"))) {
            assertThat(DataDirectory.lockFile(data.root()))
                    .hasContent(Long.toString(ProcessHandle.current().pid()));
        }
    }
}
