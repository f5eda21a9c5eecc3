package com.penny.vision.analyser.media;

import java.io.IOException;

/** A child process could not start, crashed, was killed, or did not finish in time. Another try may succeed. */
public final class ChildDiedException extends IOException {

    ChildDiedException(String message) {
        super(message);
    }
}
