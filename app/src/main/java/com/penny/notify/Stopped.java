package com.penny.notify;

/**
 * Whoever got a message wants no more of that kind; fired as a job. Where a service keeps the numbers that have sent STOP, it
 * comes as a failure for {@link Texts#STOPPED} instead.
 *
 * @param key of the message
 */
public record Stopped(String key) {}
