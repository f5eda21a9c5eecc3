package com.penny.detection.control;

import com.penny.detection.SuspicionRaised;
import com.penny.detection.entity.Clip;
import com.penny.detection.entity.Clips;
import com.penny.evidence.Evidence;
import com.penny.evidence.Evidence.Description;
import com.penny.evidence.Evidence.Kind;
import com.penny.evidence.Evidence.Sealed;
import com.penny.kernel.Ids;
import com.penny.stores.Stores;
import com.penny.tenancy.OutcomeUnknown;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import com.penny.vision.messages.AnalysisResult;
import com.penny.vision.messages.Artefact;
import com.penny.vision.messages.wire.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ends the way of a clip: raised as an alert, deleted because it stays under the store's line, or failed. */
@ApplicationScoped
public class Settlement {

    private record Piece(Sealed sealed, Kind kind, int position, int atMs, String contentType) {}

    @Inject
    Transactions transactions;

    @Inject
    Clips clips;

    @Inject
    Stores stores;

    @Inject
    Evidence evidence;

    @Inject
    Event<SuspicionRaised> suspicions;

    @Inject
    Clock clock;

    void settle(Persona persona, UUID clipId, AnalysisResult result) {
        int score = result.analysis().score();
        int threshold =
                transactions.as(persona, () -> stores.store(persona.storeId()).sensitivity());
        if (score < threshold) {
            transactions.run(persona, () -> quiet(clipId, score));
            return;
        }
        List<Piece> pieces = new ArrayList<>();
        boolean needed = false;
        try {
            seal(result, pieces);
            needed = transactions.as(persona, () -> raise(clipId, threshold, result, pieces));
        } catch (OutcomeUnknown e) {
            needed = true;
            throw e;
        } finally {
            if (!needed) {
                pieces.forEach(piece -> evidence.discard(piece.sealed()));
            }
        }
    }

    void fail(Persona persona, UUID clipId, String code, String detail) {
        transactions.run(persona, () -> {
            Clip clip = clips.lock(clipId);
            if (clip.waiting()) {
                evidence.shred(clip.objectId());
                clip.fail(code, detail, clock.instant());
            }
        });
    }

    private void quiet(UUID clipId, int score) {
        Clip clip = clips.lock(clipId);
        if (clip.waiting()) {
            evidence.shred(clip.objectId());
            clip.becomeQuiet(score, clock.instant());
        }
    }

    private boolean raise(UUID clipId, int threshold, AnalysisResult result, List<Piece> pieces) {
        Clip clip = clips.lock(clipId);
        if (!clip.waiting()) {
            return false;
        }
        UUID alertId = Ids.next(clock);
        evidence.assign(clip.objectId(), alertId);
        for (Piece piece : pieces) {
            evidence.keep(
                    piece.sealed(),
                    new Description(
                            clip.storeId(),
                            alertId,
                            piece.kind(),
                            piece.position(),
                            piece.atMs(),
                            piece.contentType()));
        }
        clip.becomeAlert(alertId, result.analysis().score(), clock.instant());
        suspicions.fire(new SuspicionRaised(
                alertId,
                clip.storeId(),
                clip.cameraId(),
                clip.id(),
                clip.recordedAt(),
                threshold,
                clip.sha256(),
                clip.sizeBytes(),
                clip.test(),
                result.analysis()));
        return true;
    }

    /** Adds each piece as soon as it is on the disk: when the disk is full, those before are known. */
    private void seal(AnalysisResult result, List<Piece> pieces) {
        Map<Kind, Integer> positions = new EnumMap<>(Kind.class);
        for (Artefact artefact : result.artefacts()) {
            Kind kind = kind(artefact);
            int position = positions.merge(kind, 1, Integer::sum) - 1;
            pieces.add(new Piece(seal(artefact.bytes()), kind, position, (int) artefact.tMs(), artefact.mediaType()));
        }
        byte[] analysis = Json.bytes(result.analysis());
        pieces.add(new Piece(seal(analysis), Kind.ANALYSIS, 0, 0, "application/json"));
    }

    private Sealed seal(byte[] bytes) {
        try {
            return evidence.seal(new ByteArrayInputStream(bytes), Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kind kind(Artefact artefact) {
        return switch (artefact.kind()) {
            case PREVIEW -> Kind.PREVIEW;
            case THUMBNAIL -> Kind.THUMBNAIL;
            case POSTER -> Kind.POSTER;
            case PORTRAIT -> Kind.PORTRAIT;
            case STRIP -> Kind.FRAME;
            case BLURRED -> Kind.BLURRED_CLIP;
        };
    }
}
