package com.penny.vision.messages;

/**
 * Something seen in the clip.
 *
 * @param trackId whose it is: {@link Track#id()}
 * @param startMs when it began
 * @param endMs when it ended, not before {@code startMs}
 * @param detail plain English in a few words, for example {@code hand to jacket}; never empty
 */
public record Signal(SignalKind kind, int trackId, int startMs, int endMs, String detail) {}
