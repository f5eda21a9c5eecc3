package com.penny.disputes.boundary;

import com.penny.disputes.control.DisputeDesk;
import com.penny.incidents.DisputeWritten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Who writes without an account is heard as everybody else. */
@ApplicationScoped
public class HearWrittenDispute {

    @Inject
    DisputeDesk desk;

    void on(@Observes DisputeWritten letter) {
        desk.written(letter);
    }
}
