package com.penny.vision.messages.wire;

import com.penny.vision.messages.AnalysisResult;
import com.penny.vision.messages.Artefact;
import com.penny.vision.messages.RejectionReason;
import java.io.IOException;

/** Writes the analyser's answer. */
public final class AnswerWriter {

    private final FrameWriter frames;

    public AnswerWriter(FrameWriter frames) {
        this.frames = frames;
    }

    /** Answers with an analysis and its pictures and films. */
    public void analysed(AnalysisResult result) throws IOException {
        var labels = result.artefacts().stream()
                .map(artefact -> new ArtefactLabel(artefact.kind(), artefact.tMs(), artefact.mediaType()))
                .toList();
        frames.write(FrameKind.ANALYSIS, Json.bytes(new AnalysisFrame(result.analysis(), labels)));
        for (Artefact artefact : result.artefacts()) {
            frames.write(FrameKind.BLOB, artefact.bytes());
        }
    }

    /** Answers that the clip can never be analysed. */
    public void rejected(RejectionReason reason) throws IOException {
        frames.write(FrameKind.REJECTED, Json.bytes(new Rejection(reason)));
    }

    /** Answers that the analyser failed, not the clip. */
    public void failed(String detail) throws IOException {
        frames.write(FrameKind.FAILED, Json.bytes(new Failure(detail)));
    }

    /** Answers a PING. */
    public void pong() throws IOException {
        frames.write(FrameKind.PONG, new byte[0]);
    }
}
