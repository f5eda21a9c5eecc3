package com.penny.vision.messages;

/**
 * What the clip is, as measured, not as its header claims.
 *
 * @param width in pixels, as displayed (after rotation)
 * @param height in pixels, as displayed
 * @param fps frames a second of the recording
 * @param durationMs length of the recording
 * @param codec name of the video codec, for example {@code h264}
 */
public record ClipFacts(int width, int height, double fps, int durationMs, String codec) {}
