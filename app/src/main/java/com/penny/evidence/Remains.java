package com.penny.evidence;

import java.util.UUID;

/** The bytes of evidence whose row, and with it whose key, is gone already. Slow: belongs between transactions. */
public interface Remains {

    /**
     * Removes them, wherever that key's objects are, and looks whether they are gone.
     *
     * @param keyId as the row had it
     * @return whether there were any
     * @throws IllegalStateException when they are there still
     * @throws com.penny.kernel.Problem 503 while the store cannot be reached
     */
    boolean remove(UUID objectId, String keyId);
}
