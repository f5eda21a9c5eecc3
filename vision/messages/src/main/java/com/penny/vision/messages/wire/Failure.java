package com.penny.vision.messages.wire;

/** Payload of a FAILED frame: the analyser's own fault. */
record Failure(String detail) {}
