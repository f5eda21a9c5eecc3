package com.penny.detection.control;

import com.penny.billing.Standings;
import com.penny.detection.entity.Clip;
import com.penny.detection.entity.Clips;
import com.penny.detection.entity.Clips.Origin;
import com.penny.evidence.Evidence;
import com.penny.evidence.Evidence.Sealed;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.outbox.Outbox;
import com.penny.stores.Cameras;
import com.penny.tenancy.OutcomeUnknown;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import com.penny.vision.messages.ClipLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Takes a clip in: to the disk encrypted, then its row, its evidence and its task in one transaction, then a receipt. */
@ApplicationScoped
public class ClipIntake {

    /** Ten times what a busy camera sends. */
    private static final int MOST_PER_MINUTE = 120;

    /** A camera's clock may be off by this much before its word no longer counts. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    /** @param duplicate whether these bytes had been received before */
    public record Receipt(Clip clip, boolean duplicate) {}

    @Inject
    Standings standings;

    @Inject
    Cameras cameras;

    @Inject
    Evidence evidence;

    @Inject
    Clips clips;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * @param recordedAt the camera's word, or null; a time in the future or older than a day is replaced by now
     * @throws Problem 403 for a store whose subscription has ended; 413, 415, 422 or 429 when the clip is refused; nothing of it is kept
     */
    public Receipt receive(Origin origin, InputStream bytes, Instant recordedAt) throws IOException {
        Persona persona = Persona.camera(origin.storeId());
        Instant now = clock.instant();
        transactions.run(persona, () -> {
            checkStanding(origin);
            checkQuota(origin, now);
        });
        VideoSignature.Video clip = VideoSignature.require(bytes);
        Sealed sealed = evidence.seal(clip.bytes(), ClipLimits.MAX_BYTES);
        boolean needed = false;
        try {
            Receipt receipt = transactions.as(
                    persona, () -> keep(origin, sealed, clip.contentType(), plausible(recordedAt, now), now));
            needed = !receipt.duplicate();
            return receipt;
        } catch (OutcomeUnknown e) {
            // Its row may stand; without one nobody can read the file.
            needed = true;
            throw e;
        } finally {
            if (!needed) {
                evidence.discard(sealed);
            }
        }
    }

    private Receipt keep(Origin origin, Sealed sealed, String contentType, Instant recordedAt, Instant now) {
        Clips.Arrival arrival = new Clips.Arrival(Ids.next(clock), origin, sealed, contentType, recordedAt, now);
        if (!origin.test()) {
            cameras.seen(origin.cameraId(), now);
        }
        if (!clips.addIfNew(arrival)) {
            return new Receipt(clips.bySha256(origin.cameraId(), sealed.sha256()), true);
        }
        evidence.keep(sealed, new Evidence.Description(origin.storeId(), null, Evidence.Kind.CLIP, 0, 0, contentType));
        outbox.enqueue(AnalyseClip.NAME, origin.storeId() + "/" + arrival.id());
        return new Receipt(clips.ofCamera(origin.cameraId(), arrival.id()), false);
    }

    /** Neither 402, which no version of HTTP has given a meaning, nor anything that a camera would try again. */
    private void checkStanding(Origin origin) {
        if (!standings.takesClips(origin.storeId())) {
            throw Problem.of(
                    "subscription-ended",
                    403,
                    "Subscription ended",
                    "This store does not pay for Penny any more, so no clip is taken. Its administrators can subscribe in Settings;"
                            + " everything that was recorded stays.");
        }
    }

    private void checkQuota(Origin origin, Instant now) {
        if (clips.receivedSince(origin.cameraId(), now.minus(Duration.ofMinutes(1))) >= MOST_PER_MINUTE) {
            throw Problem.of(
                    "too-many-clips",
                    429,
                    "Too many clips",
                    "This camera sent " + MOST_PER_MINUTE + " clips within a minute. Send clips of motion only, 2 to 6"
                            + " seconds each, and try again in a minute.");
        }
    }

    private static Instant plausible(Instant recordedAt, Instant now) {
        boolean trusted = recordedAt != null
                && recordedAt.isBefore(now.plus(CLOCK_TOLERANCE))
                && recordedAt.isAfter(now.minus(Duration.ofDays(1)));
        return trusted ? recordedAt : now;
    }
}
