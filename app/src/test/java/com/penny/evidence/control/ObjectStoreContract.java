package com.penny.evidence.control;

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
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What both places for evidence have to do alike. */
public abstract class ObjectStoreContract {

    protected static final long LIMIT = 20_000_000;

    private static final int PART = 5 * 1024 * 1024;

    protected abstract ObjectStore store();

    /** The bytes of all objects that are there, as they lie there. */
    protected abstract List<byte[]> stored() throws IOException;

    /** Other bytes take the place of an object's. */
    protected abstract void replace(Sealed object, byte[] bytes) throws IOException;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65535, 65536, 65537, 131072, 200_000, PART - 1, PART, PART + 1, 2 * PART, 11_000_000})
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

    @ParameterizedTest
    @ValueSource(ints = {100_000, PART + 1_000})
    void moreThanTheLimitIsRefusedAndLeavesNothing(int limit) throws IOException {
        Sealed most = store().seal(new ByteArrayInputStream(bytes(limit)), limit);
        assertThat(most.sizeBytes()).isEqualTo(limit);
        store().delete(most.id());

        assertThatThrownBy(() -> store().seal(new ByteArrayInputStream(bytes(limit + 1)), limit))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(413));
        assertThat(stored()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {70_000, PART + 1_000})
    void bytesThatStopComingLeaveNothing(int before) throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the camera went away");
            }
        };

        assertThatIOException()
                .isThrownBy(() ->
                        store().seal(new SequenceInputStream(new ByteArrayInputStream(bytes(before)), broken), LIMIT))
                .withMessage("the camera went away");
        assertThat(stored()).isEmpty();
    }

    @Test
    void otherBytesAreNoticedByWhoReadsThemAll() throws IOException {
        Sealed sealed = seal(bytes(200_000));
        byte[] changed = stored().get(0).clone();
        changed[70_000] ^= 1;
        replace(sealed, changed);
        assertThatIOException().isThrownBy(() -> range(sealed, 0, 199_999)).withMessageContaining("altered");

        changed[70_000] ^= 1;
        replace(sealed, Arrays.copyOf(changed, 150_000));
        assertThatIOException().isThrownBy(() -> range(sealed, 0, 199_999)).withMessageContaining("cut short");
    }

    @Test
    void theBytesOfAnotherObjectAreNoticed() throws IOException {
        Sealed one = seal(bytes(1000));
        byte[] bytesOfOne = stored().get(0);
        store().delete(one.id());
        Sealed other = seal(bytes(1001));
        replace(other, bytesOfOne);

        assertThatIOException().isThrownBy(() -> range(other, 0, 1000));
    }

    @Test
    void whatIsThereIsListedByItsAge() throws IOException {
        Instant before = Instant.now().minusSeconds(1);
        Sealed one = seal(bytes(1000));
        Sealed other = seal(bytes(10));

        assertThat(store().storedBefore(before)).isEmpty();
        assertThat(store().storedBefore(Instant.now().plusSeconds(1))).containsExactlyInAnyOrder(one.id(), other.id());
    }

    @Test
    void whatIsDeletedIsGoneAndMayBeDeletedAgain() throws IOException {
        Sealed sealed = seal(bytes(1000));
        assertThat(store().holds(sealed.id())).isTrue();
        store().delete(sealed.id());
        store().delete(sealed.id());
        assertThat(store().holds(sealed.id())).isFalse();

        assertThat(stored()).isEmpty();
        assertThatThrownBy(() -> range(sealed, 0, 999)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> range(sealed, 10, 20)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> store().open(sealed).stream().readAllBytes())
                .hasCauseInstanceOf(NoSuchFileException.class);
    }

    protected Sealed seal(byte[] plain) throws IOException {
        return store().seal(new ByteArrayInputStream(plain), LIMIT);
    }

    protected byte[] readAll(Sealed sealed) throws IOException {
        try (InputStream stream = store().open(sealed).stream()) {
            return stream.readAllBytes();
        }
    }

    protected byte[] range(Sealed sealed, long first, long last) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store().open(sealed).copy(first, last, out);
        return out.toByteArray();
    }

    protected static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
