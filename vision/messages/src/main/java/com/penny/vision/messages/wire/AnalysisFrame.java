package com.penny.vision.messages.wire;

import com.penny.vision.messages.Analysis;
import java.util.List;

/** Payload of an ANALYSIS frame; one BLOB frame follows for each label. */
record AnalysisFrame(Analysis analysis, List<ArtefactLabel> artefacts) {

    static final int MAX_ARTEFACTS = 32;
}
