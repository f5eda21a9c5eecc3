package com.penny.launcher.camera;

/** What the server answers to a clip it keeps; {@code duplicate} when it had the same bytes before. */
public record Receipt(String clipId, String sha256, long sizeBytes, String receivedAt, boolean duplicate) {}
