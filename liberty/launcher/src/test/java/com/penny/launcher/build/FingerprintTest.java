package com.penny.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir
    private Path source;

    private String before;

    @BeforeEach
    void writeSource() throws IOException {
        Files.createDirectories(source.resolve("main"));
        Files.writeString(source.resolve("main/A.java"), "class A {}");
        before = fingerprint();
    }

    private String fingerprint() throws IOException {
        return Fingerprint.of(List.of(source));
    }

    @Test
    void aChangedByteCounts() throws IOException {
        Files.writeString(source.resolve("main/A.java"), "class B {}");
        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void anAddedARemovedAndARenamedFileCount() throws IOException {
        Path added = Files.writeString(source.resolve("main/Z.java"), "");
        assertThat(fingerprint()).isNotEqualTo(before);
        Files.delete(added);
        assertThat(fingerprint()).isEqualTo(before);
        Files.move(source.resolve("main/A.java"), source.resolve("main/B.java"));
        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void timesDoNotCount() throws IOException {
        Files.setLastModifiedTime(source.resolve("main/A.java"), FileTime.fromMillis(0));
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void resultsAndTestsDoNotCount() throws IOException {
        for (String folder : List.of("target", "node_modules", "dist", "test")) {
            Files.createDirectories(source.resolve(folder));
            Files.writeString(source.resolve(folder).resolve("x"), "x");
        }
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void aResultThatIsAnInputItselfCounts() throws IOException {
        Path dist = Files.createDirectories(source.resolve("dist"));
        String empty = Fingerprint.of(List.of(dist));
        Files.writeString(dist.resolve("index.html"), "<p>");
        assertThat(Fingerprint.of(List.of(dist))).isNotEqualTo(empty);
    }

    @Test
    void whatIsMissingIsLikeEmpty() throws IOException {
        assertThat(Fingerprint.of(List.of(source, source.resolve("none")))).isEqualTo(before);
    }
}
