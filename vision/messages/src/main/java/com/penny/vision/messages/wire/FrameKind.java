package com.penny.vision.messages.wire;

import com.penny.vision.messages.ClipLimits;
import java.util.Optional;

/** What a frame carries, and how much of it at most. */
public enum FrameKind {
    REQUEST('Q', 256 * 1024),
    CLIP('C', ClipLimits.MAX_BYTES),
    ANALYSIS('A', 8 * 1024 * 1024),
    BLOB('B', 16 * 1024 * 1024),
    REJECTED('R', 4 * 1024),
    FAILED('F', 4 * 1024),
    PING('P', 0),
    PONG('O', 0);

    private final byte code;
    private final long maxLength;

    FrameKind(char code, long maxLength) {
        this.code = (byte) code;
        this.maxLength = maxLength;
    }

    /** The first byte of the frame. */
    public byte code() {
        return code;
    }

    /** Largest payload, in bytes. */
    public long maxLength() {
        return maxLength;
    }

    static Optional<FrameKind> of(int code) {
        for (FrameKind kind : values()) {
            if (kind.code == code) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
