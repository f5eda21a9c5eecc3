package com.penny.onboarding.boundary;

import com.penny.billing.Trials;
import com.penny.detection.CameraAdded;
import com.penny.incidents.AlertRaised;
import com.penny.notices.ContactAdded;
import com.penny.onboarding.control.Progress;
import com.penny.onboarding.entity.Milestones.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Ticks off what a store does elsewhere, in the transaction that does it. */
@ApplicationScoped
public class WatchProgress {

    @Inject
    Progress progress;

    void contact(@Observes ContactAdded event) {
        progress.reach(event.storeId(), Step.CONTACT);
    }

    void camera(@Observes CameraAdded event) {
        progress.reach(event.storeId(), Step.CAMERA);
    }

    void alert(@Observes AlertRaised event) {
        progress.reach(event.storeId(), event.test() ? Step.TEST_ALERT : Step.FIRST_ALERT);
    }

    void trial(@Observes Trials.Started event) {
        progress.reach(event.storeId(), Step.TRIAL);
    }
}
