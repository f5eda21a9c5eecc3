package com.penny.notify.entity;

import com.penny.notify.Mail;
import com.penny.notify.Medium;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Letters as recovery writes them. */
public final class LettersForTests {

    public static final byte[] PDF = "%PDF-1.5 für alle".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private LettersForTests() {}

    public static Mail.Message message(String key, String to) {
        return new Mail.Message(
                key,
                Mail.Purpose.RECEIPT,
                to,
                "Quittung für 24,90 €",
                "Zażółć gęślą jaźń, 24,90 €\n",
                "<!doctype html><html><body><p>Zażółć gęślą jaźń, 24,90 €</p></body></html>",
                List.of(new Mail.Attachment("penny-receipt-R-2026-000001.pdf", "application/pdf", PDF)));
    }

    /** One that is worth something for a while only, and that one may do without. */
    public static Mail.Message until(String key, String to, Instant until) {
        Mail.Message plain = message(key, to);
        return new Mail.Message(
                key,
                Mail.Purpose.NOTICE,
                to,
                plain.subject(),
                plain.text(),
                plain.html(),
                List.of(),
                until,
                URI.create("https://penny.example/api/unsubscriptions/abc"));
    }

    public static Letter to(String recipient) {
        UUID id = UUID.randomUUID();
        return new Letter(
                id,
                Medium.MAIL,
                id + "@penny.example",
                Instant.parse("2026-11-24T14:04:00Z"),
                message("receipt/" + id, recipient));
    }
}
