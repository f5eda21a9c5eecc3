package com.penny.notify;

/** Ways on which words reach people. */
public enum Medium {
    MAIL,
    TEXT,
    PUSH
}
