package com.penny.vision.messages;

import java.util.List;
import java.util.Optional;

/**
 * The analyser's answer.
 *
 * @param artefacts pictures and films; empty when there was nothing to show (nobody and no motion)
 */
public record AnalysisResult(Analysis analysis, List<Artefact> artefacts) {

    /** Makes the list unmodifiable. */
    public AnalysisResult {
        artefacts = List.copyOf(artefacts);
    }

    /** The only, or the earliest, artefact of a kind. */
    public Optional<Artefact> first(ArtefactKind kind) {
        return artefacts.stream().filter(artefact -> artefact.kind() == kind).findFirst();
    }

    /** All artefacts of a kind, in order of time. */
    public List<Artefact> all(ArtefactKind kind) {
        return artefacts.stream().filter(artefact -> artefact.kind() == kind).toList();
    }
}
