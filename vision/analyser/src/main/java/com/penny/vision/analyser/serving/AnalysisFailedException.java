package com.penny.vision.analyser.serving;

/** The analyser, not the clip, is at fault; another try may succeed. */
final class AnalysisFailedException extends Exception {

    AnalysisFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
