package com.penny.vision.messages.wire;

/**
 * One frame, whole.
 *
 * @param payload not copied, do not change
 */
public record Frame(FrameKind kind, byte[] payload) {}
