package com.penny.onboarding.control;

import com.penny.audit.Audit;
import com.penny.onboarding.entity.Milestones;
import com.penny.onboarding.entity.Milestones.Step;
import com.penny.outbox.Outbox;
import com.penny.stores.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How far stores that join by themselves have come. A store opens, so that its cameras are heard, when all is done that people
 * in front of them can expect: an agreement, signs, somebody who is told, and a chain that was seen to work.
 */
@ApplicationScoped
public class Progress {

    /** Task left when a step was taken that a store opens by; its instance is {@code storeId/step}. */
    public static final String OPENING = "store-opening";

    private static final Set<Step> TO_OPEN =
            EnumSet.of(Step.CONTACT, Step.CAMERA, Step.TEST_ALERT, Step.AGREEMENT, Step.SIGNS, Step.TRIAL);

    @Inject
    Milestones milestones;

    @Inject
    Stores stores;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** In the transaction under way, which works for that store. A store that Penny set up has no checklist. */
    public void reach(UUID storeId, Step step) {
        Map<Step, Instant> taken = of(storeId);
        if (!taken.containsKey(Step.STORE) || taken.containsKey(step)) {
            return;
        }
        if (milestones.reach(storeId, step, clock.instant()) && TO_OPEN.contains(step)) {
            // Looked at when this is committed: of two last steps that are taken at once, neither sees the other.
            outbox.enqueue(OPENING, storeId + "/" + step);
        }
    }

    /** Opens a store that has done all it needs to; in the transaction under way, which runs as a job of it. */
    public void openIfDone(UUID storeId) {
        if (of(storeId).keySet().containsAll(TO_OPEN) && stores.open(storeId)) {
            audit.record(storeId, "store.opened", storeId, Map.of());
        }
    }

    private Map<Step, Instant> of(UUID storeId) {
        return milestones.of(List.of(storeId)).get(storeId);
    }
}
