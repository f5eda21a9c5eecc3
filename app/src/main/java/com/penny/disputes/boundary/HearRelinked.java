package com.penny.disputes.boundary;

import com.penny.disputes.control.WrongPerson;
import com.penny.incidents.IncidentRelinked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What somebody disputed goes with them, or ends in their favour where the incident is not theirs. */
@ApplicationScoped
public class HearRelinked {

    @Inject
    WrongPerson wrongPerson;

    void on(@Observes IncidentRelinked relinked) {
        wrongPerson.follow(relinked);
    }
}
