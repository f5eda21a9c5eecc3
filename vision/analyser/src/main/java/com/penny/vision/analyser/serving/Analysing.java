package com.penny.vision.analyser.serving;

import com.penny.vision.messages.AnalysisRequest;
import com.penny.vision.messages.AnalysisResult;
import com.penny.vision.messages.ClipRejectedException;
import java.io.IOException;
import java.nio.file.Path;

/** What is done with a clip that arrived. */
public interface Analysing {

    /**
     * @param file untrusted
     * @param scratch private folder for files that are deleted again
     * @throws ClipRejectedException when the clip is at fault
     * @throws IOException when the machine is, or when the thread is interrupted
     */
    AnalysisResult analyse(AnalysisRequest request, Path file, Path scratch) throws IOException, ClipRejectedException;
}
