package com.penny.network.boundary;

import com.penny.incidents.IncidentApproved;
import com.penny.network.control.Weighing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** An approved incident makes its person a candidate for the network. */
@ApplicationScoped
public class HearApproval {

    @Inject
    Weighing weighing;

    void on(@Observes IncidentApproved approved) {
        weighing.later(approved.offenderId(), approved.theftId().toString());
    }
}
