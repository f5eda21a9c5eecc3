package com.penny.vision.analyser.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class TarReaderTest {

    @Test
    void takesOutTheFilesThatAreAskedFor() throws IOException {
        var archive = archive("package/a.txt", "first", "package/b.txt", "x".repeat(700), "package/c.txt", "third");

        var files = TarReader.read(archive, Set.of("package/a.txt", "package/c.txt"));

        assertThat(files).containsOnlyKeys("package/a.txt", "package/c.txt");
        assertThat(files.get("package/c.txt"))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("third");
    }

    @Test
    void saysSoWhenAFileIsMissing() throws IOException {
        var archive = archive("package/a.txt", "first");

        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> TarReader.read(archive, Set.of("package/z.txt")));
    }

    private static ByteArrayInputStream archive(String... namesAndContents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                byte[] content = namesAndContents[i + 1].getBytes(StandardCharsets.US_ASCII);
                byte[] header = new byte[512];
                put(header, 0, namesAndContents[i]);
                put(header, 124, String.format("%011o", content.length));
                out.write(header);
                out.write(content);
                out.write(new byte[(512 - content.length % 512) % 512]);
            }
            out.write(new byte[1024]);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void put(byte[] header, int offset, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, offset, bytes.length);
    }
}
