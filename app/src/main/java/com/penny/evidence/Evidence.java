package com.penny.evidence;

import com.penny.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps what cameras saw: each object encrypted under a key of its own that only its row can unwrap. */
public interface Evidence {

    /** What an object is. */
    enum Kind {
        CLIP,
        BLURRED_CLIP,
        PREVIEW,
        THUMBNAIL,
        POSTER,
        /** The person alone: others in it cannot be recognised. */
        PORTRAIT,
        FRAME,
        ANALYSIS,
        /** Not of a camera: what somebody sent with a question. */
        ATTACHMENT
    }

    /**
     * An object whose bytes are on the disk, encrypted, and that no row keeps yet.
     *
     * @param sha256 of the plain bytes, in hexadecimal
     */
    record Sealed(UUID id, long sizeBytes, String sha256, byte[] wrappedKey, String keyId) {}

    /**
     * @param alertId null until an alert is raised
     * @param position order among objects of one kind
     * @param atMs the moment of the clip that it shows, in milliseconds from its start
     */
    record Description(UUID storeId, UUID alertId, Kind kind, int position, int atMs, String contentType) {}

    /** A kept object. */
    record Item(UUID id, UUID alertId, Kind kind, int position, int atMs, String contentType, long sizeBytes) {}

    /** What is said of a recording that an incident has and that is not there to be seen. */
    static Problem gone() {
        return Problem.of(
                "evidence-gone",
                410,
                "Not here any more",
                "This recording is kept back, or was destroyed. Ask Penny if you need to know why.");
    }

    /**
     * Encrypts to the disk while reading. Belongs before a transaction, not inside.
     *
     * @throws Problem 413 when there is more than the limit, 503 while nothing can be stored
     * @throws IOException when the bytes stop coming or the disk is full; nothing is left behind
     */
    Sealed seal(InputStream bytes, long limit) throws IOException;

    /** Makes a sealed object stay: writes its row in the transaction under way. */
    Item keep(Sealed sealed, Description description);

    /** Removes a sealed object that nothing came of. */
    void discard(Sealed sealed);

    /** The plain bytes; every segment is authenticated before it is given out. */
    InputStream open(UUID objectId);

    /** Those that are there and the persona may see. */
    List<Item> items(Collection<UUID> objectIds);

    List<Item> ofAlerts(Collection<UUID> alertIds, Collection<Kind> kinds);

    /** Assigns an object that was kept before its alert existed. */
    void assign(UUID objectId, UUID alertId);

    /** Lets reviewers see, or no longer see, the objects of an alert. */
    void releaseForReview(UUID alertId, boolean released);

    /** Lets Penny Ops see, or no longer see, the clips of alerts as the person concerned sees them. Runs as a job of their store. */
    void releaseForDispute(Collection<UUID> alertIds, boolean released);

    /** Shows objects of alerts to nobody any more, or again. Runs as a job of their store. */
    void withhold(Collection<UUID> alertIds, boolean withheld);

    /** Whether a legal hold is on any of what alerts have. */
    boolean held(UUID storeId, Collection<UUID> alertIds);

    /**
     * Destroys all that is kept of alerts, as {@link #shred}. Runs as a job of their store.
     *
     * @return how many objects that were
     * @throws Problem 409 where a legal hold is on any of it
     */
    int erase(UUID storeId, Collection<UUID> alertIds);

    /** Destroys the object's key with its row, and its bytes after the commit. */
    void shred(UUID objectId);
}
