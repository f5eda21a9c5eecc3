package com.penny.vision.messages;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The named parts of a score. In JSON in lower case. */
public enum PartName {
    /** What the hands did, in which order. */
    BEHAVIOUR,
    /** Signs that goods changed place: something left the shelf with a hand, or came back. */
    OBJECT,
    /** How the person moved: stopping, lingering, leaving. */
    MOTION,
    /** How surely a person was seen and followed. */
    PERSON;

    /** The name on the wire and in the interface. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
