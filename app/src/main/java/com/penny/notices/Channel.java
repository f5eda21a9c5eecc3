package com.penny.notices;

/** Ways to a contact. They go out together; the order is that in which one stands in for another. */
public enum Channel {
    PUSH,
    TEXT,
    MAIL
}
