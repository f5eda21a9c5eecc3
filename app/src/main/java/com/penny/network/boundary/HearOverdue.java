package com.penny.network.boundary;

import com.penny.incidents.AnswerOverdue;
import com.penny.network.control.Breakers;
import com.penny.network.control.Weighing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Nobody is shown to stores whom Penny owes an answer: suspended until two of Ops let go. */
@ApplicationScoped
public class HearOverdue {

    @Inject
    Breakers breakers;

    @Inject
    Weighing weighing;

    void on(@Observes AnswerOverdue late) {
        if (breakers.overdue(late.offenderId(), late.about())) {
            weighing.later(late.offenderId(), late.about() + "/overdue");
        }
    }
}
