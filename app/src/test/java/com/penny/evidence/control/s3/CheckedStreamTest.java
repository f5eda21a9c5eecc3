package com.penny.evidence.control.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.evidence.Evidence.Sealed;
import com.penny.evidence.control.AlteredEvidence;
import com.penny.kernel.Secrets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckedStreamTest {

    private static final byte[] BYTES = new byte[20_000];
    private static final Sealed SEALED = new Sealed(
            UUID.randomUUID(),
            BYTES.length,
            HexFormat.of().formatHex(Secrets.sha256().digest(BYTES)),
            new byte[0],
            BucketObjects.KEY_ID);

    @Test
    void howeverItIsReadEveryByteIsChecked() throws IOException {
        assertThat(of(BYTES).readAllBytes()).isEqualTo(BYTES);

        InputStream mixed = of(BYTES);
        assertThat(mixed.read()).isZero();
        assertThat(mixed.skip(-1)).isZero();
        assertThat(mixed.skip(10_000)).isPositive();
        mixed.skipNBytes(5_000);
        mixed.readAllBytes();
        assertThat(mixed.read()).isEqualTo(-1);
        assertThat(mixed.read()).isEqualTo(-1);
        assertThat(mixed.markSupported()).isFalse();
    }

    @Test
    void otherBytesDoNotComeToAnEnd() {
        byte[] changed = BYTES.clone();
        changed[new Random(7).nextInt(changed.length)] ^= 1;

        assertRefused(of(changed));
        assertRefused(of(Arrays.copyOf(BYTES, BYTES.length - 1)));
        assertRefused(of(Arrays.copyOf(BYTES, BYTES.length + 1)));
    }

    @Test
    void whatIsSkippedCountsToo() {
        byte[] changed = BYTES.clone();
        changed[100] ^= 1;
        InputStream skipped = of(changed);

        assertThatThrownBy(() -> {
                    skipped.skipNBytes(changed.length);
                    skipped.read();
                })
                .isInstanceOf(AlteredEvidence.class);
    }

    private static void assertRefused(InputStream bytes) {
        assertThatThrownBy(bytes::readAllBytes).isInstanceOf(AlteredEvidence.class);
    }

    private static InputStream of(byte[] bytes) {
        return new CheckedStream(new ByteArrayInputStream(bytes), SEALED);
    }
}
