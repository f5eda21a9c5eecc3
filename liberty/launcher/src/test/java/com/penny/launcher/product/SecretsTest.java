package com.penny.launcher.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void aSecretIsMadeOnceAndKept() throws Exception {
        Path file = folder.resolve("secrets.properties");
        String owner = new Secrets(file).get("postgres.owner");
        assertThat(owner).matches("[A-Za-z0-9_-]{32}");
        assertThat(new Secrets(file).get("postgres.owner")).isEqualTo(owner);
        assertThat(new Secrets(file).get("postgres.app")).isNotEqualTo(owner);
        assertThat(new Secrets(file).get("postgres.owner")).isEqualTo(owner);
    }

    @Test
    void onlyItsOwnerReadsTheFile() throws Exception {
        Path file = folder.resolve("secrets.properties");
        new Secrets(file).get("keystore");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
