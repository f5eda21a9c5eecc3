package com.penny.vision.messages.wire;

import java.io.IOException;

/** The other side does not speak this protocol: unknown kind, wrong order, or a length over the limit. */
public final class ProtocolException extends IOException {

    /** @param message what was wrong, without any of the other side's bytes */
    public ProtocolException(String message) {
        super(message);
    }
}
