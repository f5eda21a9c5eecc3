package com.penny.vision.messages.wire;

/**
 * The start of a frame whose payload is still on the socket.
 *
 * @param length bytes that follow; checked against the kind's limit
 */
public record FrameHeader(FrameKind kind, int length) {}
