package com.penny.disputes.boundary;

import com.penny.disputes.control.DisputeFiles;
import com.penny.incidents.IncidentErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What somebody sent with a dispute goes with the evidence that it was about. */
@ApplicationScoped
public class HearErased {

    @Inject
    DisputeFiles files;

    void on(@Observes IncidentErased erased) {
        files.erase(erased.theftId());
    }
}
