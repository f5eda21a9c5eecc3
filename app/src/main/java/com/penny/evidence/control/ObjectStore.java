package com.penny.evidence.control;

import com.penny.evidence.Evidence.Sealed;
import com.penny.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the bytes of evidence are: in encrypted files of this machine, or in a bucket. Slow: belongs between transactions. */
public interface ObjectStore {

    /**
     * Stores encrypted while reading; nothing is written in clear, and nothing is left behind when it fails.
     *
     * @param limit most bytes
     * @throws Problem 413 when there is more than the limit, 503 while the store cannot be reached or refuses us
     * @throws IOException when the bytes stop coming, or the disk is full
     */
    Sealed seal(InputStream bytes, long limit) throws IOException;

    /** @throws IllegalStateException when it cannot be opened with what its row holds */
    StoredObject open(Sealed object);

    /** Whether there are bytes of it. @throws Problem 503 while the store cannot be reached */
    boolean holds(UUID id);

    /** Gives the space back; harmless for what is gone. */
    void delete(UUID id);

    /**
     * What is there and was stored before that time, whether a row tells of it or not.
     *
     * @throws IOException when it cannot be listed
     */
    List<UUID> storedBefore(Instant time) throws IOException;

    /**
     * An address by which a browser reads the object without us, good for that long and for whoever has it.
     *
     * @return empty where there is no other way than through us
     */
    default Optional<URI> direct(Sealed object, String contentType, Duration life) {
        return Optional.empty();
    }

    static Problem away() {
        return Problem.of(
                "evidence-store-away",
                503,
                "Evidence is out of reach",
                "The store of evidence does not answer at the moment. Nothing is lost: try again in a minute; a camera keeps its"
                        + " clip until then.");
    }

    static Problem tooLarge(long limit) {
        return Problem.of(
                "clip-too-large",
                413,
                "Clip too large",
                "Send at most " + limit / 1_000_000 + " MB: 2 to 6 seconds are enough.");
    }
}
