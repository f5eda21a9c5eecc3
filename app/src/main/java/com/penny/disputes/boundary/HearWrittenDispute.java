package com.penny.disputes.boundary;

import com.penny.disputes.control.CodeDisputes;
import com.penny.incidents.DisputeWritten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Who writes without an account is heard as everybody else. */
@ApplicationScoped
public class HearWrittenDispute {

    @Inject
    CodeDisputes disputes;

    void on(@Observes DisputeWritten letter) {
        disputes.hear(letter);
    }
}
