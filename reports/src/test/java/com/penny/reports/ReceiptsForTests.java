package com.penny.reports;

import com.penny.reports.PaymentReceipt.Amount;
import com.penny.reports.PaymentReceipt.Controller;
import com.penny.reports.PaymentReceipt.Line;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;

/** Receipts as recovery writes them. */
final class ReceiptsForTests {

    static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    static final Instant PAID = Instant.parse("2026-11-24T14:04:00Z");

    private ReceiptsForTests() {}

    static Line line(String store, long minor, String currency) {
        return new Line(store, PAID.minusSeconds(90_000), MADRID, new Amount(minor, currency));
    }

    static PaymentReceipt of(List<Line> lines) {
        return of(lines, 0);
    }

    /** @param goesBack in minor units; 0 for nothing */
    static PaymentReceipt of(List<Line> lines, long goesBack) {
        return of(lines, goesBack, false);
    }

    /** @param owed in minor units: what should have gone back and did not arrive */
    static PaymentReceipt owing(List<Line> lines, long owed) {
        return of(lines, owed, true);
    }

    private static PaymentReceipt of(List<Line> lines, long goesBack, boolean owed) {
        String currency = lines.get(0).amount().currency();
        long total = lines.stream().mapToLong(line -> line.amount().minor()).sum();
        return new PaymentReceipt(
                "R-2026-000001",
                PAID,
                MADRID,
                new Amount(total + goesBack, currency),
                lines,
                goesBack == 0 ? null : new Amount(goesBack, currency),
                owed,
                List.of(),
                "pi_3QxT9Z2eZvKYlo2C1r",
                new Controller("Penny", "privacy@penny.example"));
    }

    static PaymentReceipt withLines(int count) {
        return of(Collections.nCopies(count, line("Corner Market, Riverside", 2490, "EUR")));
    }
}
