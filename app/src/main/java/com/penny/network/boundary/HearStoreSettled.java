package com.penny.network.boundary;

import com.penny.kernel.Ids;
import com.penny.outbox.Outbox;
import com.penny.stores.StoreSettled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** A store that opens, or moves to another region, is told what is known there and nothing of where it was. */
@ApplicationScoped
public class HearStoreSettled {

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    void on(@Observes StoreSettled settled) {
        // Once for each move: of one that is under way it is not known what it has seen.
        outbox.enqueue(ResettleStore.NAME, settled.storeId() + "/" + Ids.next(clock));
    }
}
