package com.penny.notify.control.smtp;

/**
 * How to reach a mail server.
 *
 * @param user null for a server that asks nobody who they are
 * @param from the sender's address
 */
public record SmtpAccess(
        String host, int port, Security security, String user, String password, String from, String fromName) {

    /** STARTTLS asks for TLS and goes no further without it. */
    public enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    /** Never the password. */
    @Override
    public String toString() {
        return host + ":" + port + " " + security;
    }
}
