package com.penny.billing.control;

import com.penny.audit.Audit;
import com.penny.billing.Trials;
import com.penny.billing.entity.Trial;
import com.penny.billing.entity.TrialBook;
import com.penny.kernel.Problem;
import com.penny.outbox.Outbox;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Begins trials. Works in the transaction under way. */
@ApplicationScoped
public class TrialDesk implements Trials {

    /** Long enough for a shop to see its quiet weeks and its busy ones. */
    static final Duration LASTS = Duration.ofDays(30);

    @Inject
    TrialBook book;

    @Inject
    Event<Started> started;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    public Optional<Trial> of(UUID storeId) {
        return book.of(List.of(storeId)).stream().findFirst();
    }

    /** @throws Problem 409 for a store that has had one */
    public Trial begin() {
        Persona admin = transactions.current();
        Instant now = clock.instant();
        if (!book.begin(admin.storeId(), admin.accountId(), now, now.plus(LASTS))) {
            throw Problem.conflict(
                    "trial-begun", "Begun already", "This store's trial has begun already; look at when it ends.");
        }
        audit.record(admin.storeId(), "trial.started", admin.storeId(), Map.of("days", LASTS.toDays()));
        started.fire(new Started(admin.storeId()));
        outbox.enqueue(LookAtStanding.NAME, admin.storeId() + "/begun");
        return of(admin.storeId()).orElseThrow();
    }

    @Override
    public Map<UUID, Instant> ends(Collection<UUID> storeIds) {
        return book.of(storeIds).stream().collect(Collectors.toMap(Trial::storeId, Trial::endsAt));
    }
}
