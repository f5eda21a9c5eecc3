package com.penny.evidence.control.local;

import static com.penny.evidence.control.local.SegmentCipher.SEALED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.evidence.Evidence.Sealed;
import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedFilesTest {

    private static final long LIMIT = 1024 * 1024;

    @TempDir
    Path folder;

    private final EncryptedFiles files = new EncryptedFiles();

    @BeforeEach
    void open() {
        files.settings = LocalKeysIn.settings(folder);
        files.keys = LocalKeysIn.folder(folder);
        files.clock = Clock.systemUTC();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65535, 65536, 65537, 131072, 200_000})
    void whatWasSealedIsReadBack(int size) throws IOException {
        byte[] plain = bytes(size);
        Sealed sealed = seal(plain);

        assertThat(sealed.sizeBytes()).isEqualTo(size);
        assertThat(sealed.sha256())
                .isEqualTo(HexFormat.of().formatHex(Secrets.sha256().digest(plain)));
        assertThat(readAll(sealed)).isEqualTo(plain);
    }

    @Test
    void anyRangeIsTheSameBytesOfThePlainObject() throws IOException {
        byte[] plain = bytes(200_000);
        Sealed sealed = seal(plain);
        Random random = new Random(7);
        for (int attempt = 0; attempt < 200; attempt++) {
            int first = random.nextInt(plain.length);
            int last = first + random.nextInt(plain.length - first);
            assertThat(range(sealed, first, last)).isEqualTo(Arrays.copyOfRange(plain, first, last + 1));
        }
        for (int edge : List.of(0, 65535, 65536, 131071, 131072, 199_999)) {
            assertThat(range(sealed, edge, edge)).containsExactly(plain[edge]);
        }
    }

    @Test
    void nothingOfThePlainBytesStandsOnTheDisk() throws IOException {
        Sealed sealed = seal("Penny keeps what cameras saw".repeat(100).getBytes(StandardCharsets.US_ASCII));

        assertThat(Files.readString(only(), StandardCharsets.ISO_8859_1)).doesNotContain("Penny keeps");
        assertThat(sealed.wrappedKey()).hasSize(2 + 12 + 32 + 16);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, SEALED - 1, SEALED, 2 * SEALED + 5})
    void aSingleFlippedBitIsNoticed(int position) throws IOException {
        Sealed sealed = seal(bytes(200_000));
        alter(file -> file[position] ^= 1);

        assertThatIOException().isThrownBy(() -> range(sealed, 0, 199_999)).withMessageContaining("altered");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, SEALED})
    void aFileThatWasCutShortIsNoticed(int missing) throws IOException {
        Sealed sealed = seal(bytes(200_000));
        byte[] file = Files.readAllBytes(only());
        Files.write(only(), Arrays.copyOf(file, file.length - missing));

        assertThatIOException().isThrownBy(() -> range(sealed, 0, 199_999)).withMessageContaining("cut short");
    }

    @Test
    void aFileCutAtASegmentDoesNotPassForAShorterObject() throws IOException {
        Sealed sealed = seal(bytes(2 * 65536));
        Files.write(only(), Arrays.copyOf(Files.readAllBytes(only()), SEALED));
        SealedFile shorter = files.open(sealed.id(), 65536, sealed.keyId(), sealed.wrappedKey());

        assertThatIOException().isThrownBy(() -> shorter.copy(0, 65535, new ByteArrayOutputStream()));
    }

    @Test
    void swappedSegmentsAreNoticed() throws IOException {
        Sealed sealed = seal(bytes(3 * 65536));
        alter(file -> {
            byte[] first = Arrays.copyOf(file, SEALED);
            System.arraycopy(file, SEALED, file, 0, SEALED);
            System.arraycopy(first, 0, file, SEALED, SEALED);
        });

        assertThatIOException().isThrownBy(() -> range(sealed, 0, 10));
    }

    @Test
    void theBytesOfAnotherObjectAreNoticed() throws IOException {
        Sealed one = seal(bytes(1000));
        Path oneFile = only();
        byte[] bytesOfOne = Files.readAllBytes(oneFile);
        files.delete(one.id());
        Sealed other = seal(bytes(1000));
        Files.write(only(), bytesOfOne);

        assertThatIOException().isThrownBy(() -> range(other, 0, 999));
    }

    @Test
    void aDataKeyOpensNoOtherObject() throws IOException {
        Sealed one = seal(bytes(10));
        Sealed other = seal(bytes(10));

        assertThatThrownBy(() -> files.open(other.id(), 10, one.keyId(), one.wrappedKey()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(other.id().toString());
    }

    @Test
    void moreThanTheLimitIsRefusedAndLeavesNothing() throws IOException {
        assertThat(files.seal(new ByteArrayInputStream(bytes(100_000)), 100_000).sizeBytes())
                .isEqualTo(100_000);
        files.delete(UUID.fromString(only().getFileName().toString()));

        assertThatThrownBy(() -> files.seal(new ByteArrayInputStream(bytes(100_001)), 100_000))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(413));
        assertThat(evidence()).isEmpty();
    }

    @Test
    void bytesThatStopComingLeaveNothing() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the camera went away");
            }
        };

        assertThatIOException()
                .isThrownBy(() ->
                        files.seal(new SequenceInputStream(new ByteArrayInputStream(bytes(70_000)), broken), LIMIT))
                .withMessage("the camera went away");
        assertThat(evidence()).isEmpty();
    }

    private Sealed seal(byte[] plain) throws IOException {
        return files.seal(new ByteArrayInputStream(plain), LIMIT);
    }

    private byte[] readAll(Sealed sealed) throws IOException {
        try (InputStream stream =
                files.open(sealed.id(), sealed.sizeBytes(), sealed.keyId(), sealed.wrappedKey()).stream()) {
            return stream.readAllBytes();
        }
    }

    private byte[] range(Sealed sealed, long first, long last) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.open(sealed.id(), sealed.sizeBytes(), sealed.keyId(), sealed.wrappedKey())
                .copy(first, last, out);
        return out.toByteArray();
    }

    private void alter(Consumer<byte[]> change) throws IOException {
        byte[] file = Files.readAllBytes(only());
        change.accept(file);
        Files.write(only(), file);
    }

    private Path only() throws IOException {
        assertThat(evidence()).hasSize(1);
        return evidence().get(0);
    }

    private List<Path> evidence() throws IOException {
        try (Stream<Path> found = Files.walk(folder.resolve("evidence"))) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
