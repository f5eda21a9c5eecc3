package com.penny.migrations;

/**
 * The database roles that requests and jobs work as. The login role {@code penny_app} may do nothing itself; it takes
 * one of these for the length of a transaction.
 */
enum Persona {
    PUBLIC("penny_public"),
    STORE("penny_store"),
    REVIEW("penny_review"),
    OPS("penny_ops"),
    OFFENDER("penny_offender"),
    INGEST("penny_ingest"),
    JOB("penny_job"),
    KEYS("penny_keys");

    private final String role;

    Persona(String role) {
        this.role = role;
    }

    String role() {
        return role;
    }
}
