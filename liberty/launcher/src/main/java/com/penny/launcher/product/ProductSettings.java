package com.penny.launcher.product;

import java.net.URI;

/**
 * What a person chooses when starting the product.
 *
 * @param port of the server on this machine
 * @param empty whether a new database stays without the demo
 */
public record ProductSettings(int port, boolean empty) {

    /** The address people open; camera and payment callbacks on this machine use it too. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }
}
