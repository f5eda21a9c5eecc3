package com.penny.evidence.control.local;

import static com.penny.evidence.control.local.SegmentCipher.SEALED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.evidence.Evidence.Sealed;
import com.penny.evidence.control.ObjectStore;
import com.penny.evidence.control.ObjectStoreContract;
import com.penny.evidence.control.StoredObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedFilesTest extends ObjectStoreContract {

    @TempDir
    Path folder;

    private final EncryptedFiles files = new EncryptedFiles();

    @BeforeEach
    void open() {
        files.settings = LocalKeysIn.settings(folder);
        files.keys = LocalKeysIn.folder(folder);
        files.clock = Clock.systemUTC();
    }

    @Test
    void nothingOfThePlainBytesStandsOnTheDisk() throws IOException {
        Sealed sealed = seal("Penny keeps what cameras saw".repeat(100).getBytes(StandardCharsets.US_ASCII));

        assertThat(Files.readString(only(), StandardCharsets.ISO_8859_1)).doesNotContain("Penny keeps");
        assertThat(sealed.wrappedKey()).hasSize(2 + 12 + 32 + 16);
    }

    @Override
    protected ObjectStore store() {
        return files;
    }

    @Override
    protected List<byte[]> stored() throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (Path file : evidence()) {
            all.add(Files.readAllBytes(file));
        }
        return all;
    }

    @Override
    protected void replace(Sealed object, byte[] bytes) throws IOException {
        Files.write(only(), bytes);
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
        Sealed said = new Sealed(sealed.id(), 65536, sealed.sha256(), sealed.wrappedKey(), sealed.keyId());
        StoredObject shorter = files.open(said);

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
    void aDataKeyOpensNoOtherObject() throws IOException {
        Sealed one = seal(bytes(10));
        Sealed other = seal(bytes(10));

        assertThatThrownBy(() -> files.open(new Sealed(other.id(), 10, other.sha256(), one.wrappedKey(), one.keyId())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(other.id().toString());
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
}
