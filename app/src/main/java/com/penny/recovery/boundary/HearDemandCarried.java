package com.penny.recovery.boundary;

import com.penny.notify.Carried;
import com.penny.recovery.control.DemandPaper;
import com.penny.recovery.entity.Demand;
import com.penny.recovery.entity.Demand.State;
import com.penny.recovery.entity.Demands;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Notes how far a notice has come, in the transaction that knows of it. */
@ApplicationScoped
public class HearDemandCarried {

    private static final int LONGEST = 80;

    @Inject
    Demands demands;

    @Inject
    Clock clock;

    void carried(@Observes Carried message) {
        if (message.key().startsWith(DemandPaper.KEY) && message.outcome() != Carried.Outcome.DELAYED) {
            UUID id = UUID.fromString(message.key().substring(DemandPaper.KEY.length()));
            demands.lock(id).filter(Demand::onItsWay).ifPresent(demand -> settle(demand, message));
        }
    }

    private void settle(Demand demand, Carried message) {
        String why = message.reason() == null || message.reason().isBlank() ? null : message.reason();
        demand.carried(
                State.valueOf(message.outcome().name()),
                why == null ? null : why.substring(0, Math.min(LONGEST, why.length())),
                clock.instant());
    }
}
