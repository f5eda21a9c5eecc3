package com.penny.vision.messages;

import java.util.Objects;

/**
 * A picture or film made from the clip.
 *
 * @param tMs the moment it shows, or where it begins
 * @param mediaType {@code image/jpeg} or {@code video/mp4}
 * @param bytes the file; not copied, do not change
 */
public record Artefact(ArtefactKind kind, int tMs, String mediaType, byte[] bytes) {

    /** Refuses null. */
    public Artefact {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(bytes, "bytes");
    }
}
