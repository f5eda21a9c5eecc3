package com.penny.keyring;

/** The key pair of this server, which lies outside of the database. */
public interface ServerSignature {

    /**
     * A signature and what it takes to check it.
     *
     * @param keyId SHA-256 of the certificate
     */
    record Signed(String keyId, String signature) {}

    /** SHA256withRSA over the text in UTF-8, as Base64. */
    Signed sign(String text);

    /** X.509, DER. */
    byte[] certificate();
}
