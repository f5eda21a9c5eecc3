package com.penny.incidents.control;

import com.penny.audit.Audit;
import com.penny.incidents.entity.Review;
import com.penny.incidents.entity.SecondReading;
import com.penny.incidents.entity.SecondReading.Verdict;
import com.penny.incidents.entity.SecondReadings;
import com.penny.incidents.entity.Skips;
import com.penny.outbox.Outbox;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has a share of the decisions read again, drawn so that nobody knows beforehand which. */
@ApplicationScoped
public class SecondLook {

    private static final int ALL = 100;

    @Inject
    SecondReadings readings;

    @Inject
    Skips skips;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** How many of a hundred decisions are read again. */
    @Inject
    @ConfigProperty(name = "penny.review.second.percent", defaultValue = "10")
    int percent;

    private final SecureRandom draw = new SecureRandom();

    /** Called with each decision, in its transaction. */
    void decided(Review review, Verdict verdict) {
        if (draw.nextInt(ALL) < percent) {
            readings.add(new SecondReading(review, transactions.current().accountId(), verdict, clock.instant()));
        }
    }

    /** @param note why, or null */
    public void answer(UUID reviewId, Verdict verdict, String note) {
        skips.requireStranger(reviewId, transactions.current().accountId());
        SecondReading reading = readings.lock(reviewId);
        reading.answer(transactions.current().accountId(), verdict, note, clock.instant());
        audit.record(
                reading.storeId(),
                "review.read-again",
                reviewId,
                Map.of("verdict", verdict, "agrees", reading.agrees()));
        outbox.tell(Persona.Role.REVIEW, reading.storeId(), "review", reviewId, false);
    }
}
