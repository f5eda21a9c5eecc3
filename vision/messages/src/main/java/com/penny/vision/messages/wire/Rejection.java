package com.penny.vision.messages.wire;

import com.penny.vision.messages.RejectionReason;

/** Payload of a REJECTED frame. */
record Rejection(RejectionReason reason) {}
