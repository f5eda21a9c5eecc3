package com.penny.evidence.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.evidence.Bundles.Entry;
import com.penny.evidence.Bundles.State;
import com.penny.evidence.Evidence.Description;
import com.penny.evidence.Evidence.Kind;
import com.penny.evidence.Evidence.Sealed;
import com.penny.evidence.control.local.LocalKeysIn;
import com.penny.evidence.control.s3.BucketObjects;
import com.penny.evidence.control.s3.Buckets;
import com.penny.evidence.entity.EvidenceObject;
import com.penny.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    Path folder;

    private final SealCheck check = new SealCheck();
    private Sealed sealed;
    private EvidenceObject object;

    @BeforeEach
    void seal() throws IOException {
        check.stores = new ObjectStores();
        check.stores.files = LocalKeysIn.files(folder);
        sealed = check.stores.files.seal(new ByteArrayInputStream(new byte[100_000]), 1_000_000);
        object = object(sealed);
    }

    @Test
    void whatNobodyTouchedIsIntact() {
        assertThat(check.of(object.entry(), object)).isEqualTo(State.INTACT);
    }

    @Test
    void anEmptyObjectIsIntactToo() throws IOException {
        EvidenceObject empty = object(check.stores.files.seal(new ByteArrayInputStream(new byte[0]), 10));

        assertThat(check.of(empty.entry(), empty)).isEqualTo(State.INTACT);
    }

    @Test
    void aFlippedBitIsAChange() throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        bytes[70_000] ^= 1;
        Files.write(file(), bytes);

        assertThat(check.of(object.entry(), object)).isEqualTo(State.CHANGED);
    }

    @Test
    void aFileThatWasCutShortIsAChange() throws IOException {
        Files.write(file(), new byte[10]);

        assertThat(check.of(object.entry(), object)).isEqualTo(State.CHANGED);
    }

    @Test
    void aKeyThatWasReplacedIsAChange() {
        Sealed other = new Sealed(sealed.id(), sealed.sizeBytes(), sealed.sha256(), new byte[60], sealed.keyId());

        assertThat(check.of(object.entry(), object(other))).isEqualTo(State.CHANGED);
    }

    @Test
    void whatIsOutOfReachIsNotCalledChanged() {
        check.stores.settings = Buckets.none();
        EvidenceObject elsewhere =
                object(new Sealed(sealed.id(), sealed.sizeBytes(), sealed.sha256(), new byte[0], BucketObjects.KEY_ID));

        assertThatThrownBy(() -> check.of(object.entry(), elsewhere))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(503));
    }

    @Test
    void otherBytesProperlyEncryptedAreAChange() {
        Entry entry = object.entry();
        Entry other = new Entry(
                entry.id(), entry.kind(), entry.atMs(), entry.contentType(), entry.sizeBytes(), "0".repeat(64));

        assertThat(check.of(other, object)).isEqualTo(State.CHANGED);
    }

    @Test
    void aDeletedFileOrRowIsMissing() throws IOException {
        assertThat(check.of(object.entry(), null)).isEqualTo(State.MISSING);

        Files.delete(file());
        assertThat(check.of(object.entry(), object)).isEqualTo(State.MISSING);
    }

    private Path file() throws IOException {
        try (Stream<Path> found = Files.walk(folder.resolve("evidence"))) {
            return found.filter(path -> path.endsWith(sealed.id().toString()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static EvidenceObject object(Sealed sealed) {
        return new EvidenceObject(
                sealed, new Description(UUID.randomUUID(), UUID.randomUUID(), Kind.CLIP, 0, 0, "video/mp4"), NOW);
    }
}
