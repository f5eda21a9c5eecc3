package com.penny.vision.messages;

/** What a zone drawn on a camera's picture stands for. */
public enum ZoneKind {
    /** Goods within a hand's reach: a wrist inside it is a reach to the shelf. */
    SHELF,
    /** Where people stand while they pay. */
    TILL,
    /** The way out. */
    EXIT,
    /** Not watched: whoever stands in it is left out of the analysis. */
    IGNORE
}
