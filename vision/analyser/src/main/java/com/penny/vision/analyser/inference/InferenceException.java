package com.penny.vision.analyser.inference;

/** A model is missing, broken, or failed while running. Never the clip's fault. */
public final class InferenceException extends RuntimeException {

    InferenceException(String message, Throwable cause) {
        super(message, cause);
    }
}
