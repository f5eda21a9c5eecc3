package com.penny.billing.boundary;

import com.penny.billing.control.EndSubscriptions;
import com.penny.billing.entity.StandingBook;
import com.penny.outbox.Outbox;
import com.penny.stores.StoreClosed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** A store that is not there any more pays nothing. */
@ApplicationScoped
public class HearStoreClosed {

    @Inject
    StandingBook standings;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    void closed(@Observes StoreClosed event) {
        standings.close(event.storeId(), clock.instant());
        outbox.enqueue(EndSubscriptions.NAME, event.storeId().toString());
    }
}
