package com.penny.network.boundary;

import com.penny.incidents.IncidentRelinked;
import com.penny.network.control.Weighing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Both people are weighed again when it is put right whose an incident is. */
@ApplicationScoped
public class HearRelinked {

    @Inject
    Weighing weighing;

    void on(@Observes IncidentRelinked relinked) {
        weighing.relinked(relinked.theftId(), relinked.owner(), relinked.correction());
    }
}
