package com.penny.evidence.boundary;

import com.penny.evidence.control.local.FirstKeyReplacement;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** At the start, before keys are exchanged: the keyring must not take what the first key has wrapped for its own. */
@ApplicationScoped
public class ReplaceFirstKey {

    private static final int BEFORE_KEYS_ARE_EXCHANGED = -1;

    @Inject
    FirstKeyReplacement replacement;

    void start(@Observes @Priority(BEFORE_KEYS_ARE_EXCHANGED) @Initialized(ApplicationScoped.class) Object event) {
        replacement.run();
    }
}
