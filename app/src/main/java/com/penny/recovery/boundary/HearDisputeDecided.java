package com.penny.recovery.boundary;

import com.penny.incidents.DisputeDecided;
import com.penny.incidents.Incidents;
import com.penny.recovery.control.PersonSummary;
import com.penny.recovery.entity.Requests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** An incident that does not stand is asked nothing for: its codes open nothing more, and it counts for nobody. */
@ApplicationScoped
public class HearDisputeDecided {

    @Inject
    Incidents incidents;

    @Inject
    Requests requests;

    @Inject
    PersonSummary summary;

    @Inject
    Clock clock;

    void on(@Observes DisputeDecided decided) {
        if (!decided.stands()) {
            requests.revokeUnused(incidents.theft(decided.theftId()).alertId(), clock.instant());
            summary.renew(decided.storeId(), decided.offenderId());
        }
    }
}
