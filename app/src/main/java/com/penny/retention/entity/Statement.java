package com.penny.retention.entity;

import com.penny.retention.entity.DueEvidence.Sum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a certificate of destruction says.
 *
 * @param format names this form of it
 * @param dueBy whose time was over by then, was destroyed
 * @param byReason objects, as {@code byKind}
 * @param missing objects whose bytes had gone before anybody removed them
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
        Map<String, Long> byReason,
        Map<String, Long> byKind,
        long missing,
        List<Sum> held,
        String listSha256) {

    public static final String FORMAT = "penny.destruction/1";
}
