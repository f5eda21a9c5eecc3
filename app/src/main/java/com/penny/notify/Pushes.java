package com.penny.notify;

import java.net.URI;
import java.time.Instant;

/** Messages that wake a device (Web Push: RFC 8030, 8291, 8292). */
public interface Pushes {

    /** The reason of a failure when the device has signed off. */
    String GONE = "gone";

    /**
     * A browser that wants to be woken, as its PushSubscription names itself.
     *
     * @param endpoint at the push service of its maker
     * @param p256dh its public key, 65 bytes in base64url
     * @param auth its secret, 16 bytes in base64url
     */
    record Device(URI endpoint, String p256dh, String auth) {}

    /**
     * @param key as that of a letter
     * @param payload read by the device only
     * @param until when it is worth nothing any more
     */
    record Push(String key, Device to, String payload, Instant until) {}

    /** As {@link Mail#send}. */
    void send(Push push);

    /** Whose pushes a browser is to take: an uncompressed P-256 point in base64url. Begins transactions of its own. */
    String applicationKey();

    /** @throws com.penny.kernel.Problem 400 for what is no device of a push service that is known here */
    void check(Device device);
}
