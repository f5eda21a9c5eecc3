package com.penny.vision.messages;

/** What a clip may be at most. Both sides of the socket enforce it. */
public final class ClipLimits {

    /** 50 MB. */
    public static final long MAX_BYTES = 50_000_000L;

    /** 15 s. */
    public static final int MAX_DURATION_MS = 15_000;

    /** The longer side of the picture, in pixels. */
    public static final int MAX_LONG_SIDE = 4096;

    /** The shorter side of the picture, in pixels. */
    public static final int MAX_SHORT_SIDE = 2160;

    private ClipLimits() {}
}
