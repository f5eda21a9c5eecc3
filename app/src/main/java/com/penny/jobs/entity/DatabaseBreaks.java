package com.penny.jobs.entity;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;

/** What the database says when something goes wrong. */
public final class DatabaseBreaks {

    /** Beginnings of SQLSTATE (PostgreSQL, appendix A): connection, rolled back, shut down. */
    private static final List<String> PASSING = List.of("08", "40", "57P");

    private static final String DISK_FULL = "53100";

    private DatabaseBreaks() {}

    /** Whether the same may well work in a moment: it was away, or two were in each other's way. */
    public static boolean passes(Throwable cause) {
        return cause instanceof SQLTransientException
                || cause instanceof SQLRecoverableException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLException error
                        && error.getSQLState() != null
                        && PASSING.stream().anyMatch(error.getSQLState()::startsWith);
    }

    public static boolean diskFull(Throwable cause) {
        return cause instanceof SQLException error && DISK_FULL.equals(error.getSQLState());
    }
}
