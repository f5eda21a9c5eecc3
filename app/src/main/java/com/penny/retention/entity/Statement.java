package com.penny.retention.entity;

import com.penny.retention.entity.DueEvidence.Sum;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a certificate of destruction says.
 *
 * @param format names this form of it
 * @param dueBy whose time was over by then, was destroyed
 * @param destroyed by kind and reason
 * @param missing how many of them had no bytes any more when those were to be removed
 * @param gone the same by kind and reason
 * @param held what was due and stayed, under a legal hold
 * @param listSha256 of a line for each object, ordered by id: id, kind, reason and SHA-256 of what it was, with spaces between and a
 *     line feed behind
 */
public record Statement(
        String format,
        UUID certificate,
        UUID run,
        UUID store,
        Instant dueBy,
        Instant madeAt,
        long objects,
        long bytes,
        List<Tally> destroyed,
        long missing,
        List<Tally> gone,
        List<Sum> held,
        String listSha256) {

    public static final String FORMAT = "penny.destruction/1";

    /** @param kind of evidence; @param reason why it went */
    public record Tally(String kind, String reason, long objects, long bytes) {}
}
