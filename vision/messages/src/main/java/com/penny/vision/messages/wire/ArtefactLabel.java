package com.penny.vision.messages.wire;

import com.penny.vision.messages.ArtefactKind;

/** Announces one BLOB frame. */
record ArtefactLabel(ArtefactKind kind, int tMs, String mediaType) {}
