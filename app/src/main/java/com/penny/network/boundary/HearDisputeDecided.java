package com.penny.network.boundary;

import com.penny.incidents.DisputeDecided;
import com.penny.network.control.Weighing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What was suspended while an incident was disputed is weighed again, with it or without. */
@ApplicationScoped
public class HearDisputeDecided {

    @Inject
    Weighing weighing;

    void on(@Observes DisputeDecided decided) {
        weighing.settled(decided.theftId(), decided.offenderId());
    }
}
