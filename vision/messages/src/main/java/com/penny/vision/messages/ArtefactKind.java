package com.penny.vision.messages;

/** The pictures and films that come with an analysis. */
public enum ArtefactKind {
    /** Up to 4 s of MP4, about 480x270, following the subject. */
    PREVIEW,
    /** JPEG, about 480x270, cropped to the subject; up to three, in order of time. */
    THUMBNAIL,
    /** JPEG, up to 960 wide: the whole frame at the most telling moment. */
    POSTER,
    /** JPEG, about 480x270: the subject at that moment with everybody else pixelated. */
    PORTRAIT,
    /** JPEG, about 160x90: the whole frame; up to twelve, evenly spaced. */
    STRIP,
    /** MP4, up to 640 wide: the whole clip with everybody except the subject pixelated. */
    BLURRED
}
