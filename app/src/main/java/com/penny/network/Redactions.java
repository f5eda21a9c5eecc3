package com.penny.network;

import java.util.UUID;

/** People whom the network is to know no more. */
public interface Redactions {

    /**
     * Ends all that is known of somebody anywhere, with copies and pictures, and keeps it so until two of Ops let go. In the
     * transaction under way, as Penny Ops.
     *
     * @param reason as colleagues read it, at most 500 characters
     * @throws com.penny.kernel.Problem 404 for nobody
     */
    void redact(UUID offenderId, String reason);
}
