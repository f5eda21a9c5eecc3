package com.penny.vision.messages.wire;

import java.io.IOException;

/** A frame announces more bytes than its kind may have. */
public final class FrameTooLongException extends IOException {

    private final transient FrameKind kind;

    FrameTooLongException(FrameKind kind) {
        super("A frame of kind " + kind + " has at most " + kind.maxLength() + " bytes");
        this.kind = kind;
    }

    /** Which kind of frame it was. */
    public FrameKind kind() {
        return kind;
    }
}
