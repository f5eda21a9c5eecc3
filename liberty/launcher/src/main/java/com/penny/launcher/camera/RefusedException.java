package com.penny.launcher.camera;

import java.io.IOException;

/** The server's refusal of a clip, in the words of its problem document (RFC 9457). */
public final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedException(int status, String title, String detail) {
        super(title + (detail.isEmpty() ? "" : ": " + detail) + " (HTTP " + status + ")");
        this.status = status;
    }

    /** The HTTP status, 400 to 599. */
    public int status() {
        return status;
    }
}
