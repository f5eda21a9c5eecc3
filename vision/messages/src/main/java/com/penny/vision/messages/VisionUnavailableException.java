package com.penny.vision.messages;

/** The analyser crashed, hangs, is overloaded or is not there. The clip may be fine: try again later. */
public final class VisionUnavailableException extends Exception {

    /** For a fault that the analyser reported itself. */
    public VisionUnavailableException(String message) {
        super(message);
    }

    /** For a fault of the connection. */
    public VisionUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
