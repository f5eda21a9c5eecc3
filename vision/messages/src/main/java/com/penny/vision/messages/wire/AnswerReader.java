package com.penny.vision.messages.wire;

import com.penny.vision.messages.AnalysisResult;
import com.penny.vision.messages.Artefact;
import com.penny.vision.messages.ClipRejectedException;
import com.penny.vision.messages.VisionUnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the analyser's answer. */
public final class AnswerReader {

    private static final long MAX_BLOB_TOTAL = 48L * 1024 * 1024;

    private final FrameReader frames;

    public AnswerReader(FrameReader frames) {
        this.frames = frames;
    }

    /**
     * @throws ClipRejectedException when the answer is a rejection
     * @throws VisionUnavailableException when the analyser reports a fault of its own
     * @throws IOException when the connection ends or the answer breaks the protocol
     */
    public AnalysisResult read() throws IOException, ClipRejectedException, VisionUnavailableException {
        Frame first = frames.read();
        switch (first.kind()) {
            case ANALYSIS:
                return withArtefacts(Json.read(first.payload(), AnalysisFrame.class));
            case REJECTED:
                Rejection rejection = Json.read(first.payload(), Rejection.class);
                if (rejection.reason() == null) {
                    throw new ProtocolException("A rejection without a reason");
                }
                throw new ClipRejectedException(rejection.reason());
            case FAILED:
                throw new VisionUnavailableException(
                        Json.read(first.payload(), Failure.class).detail());
            default:
                throw new ProtocolException("An answer cannot begin with " + first.kind());
        }
    }

    private AnalysisResult withArtefacts(AnalysisFrame answer) throws IOException {
        if (answer.analysis() == null
                || answer.artefacts() == null
                || answer.artefacts().size() > AnalysisFrame.MAX_ARTEFACTS) {
            throw new ProtocolException("Not a valid analysis");
        }
        List<Artefact> artefacts = new ArrayList<>();
        long total = 0;
        for (ArtefactLabel label : answer.artefacts()) {
            byte[] bytes = frames.read(FrameKind.BLOB);
            total += bytes.length;
            if (total > MAX_BLOB_TOTAL) {
                throw new ProtocolException("The pictures and films are too large together");
            }
            artefacts.add(new Artefact(label.kind(), label.tMs(), label.mediaType(), bytes));
        }
        return new AnalysisResult(answer.analysis(), artefacts);
    }
}
