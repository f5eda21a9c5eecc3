package com.penny.identity.boundary;

import com.penny.identity.control.StoreAdministrators;
import com.penny.identity.control.Throttle;
import com.penny.identity.entity.AccountLinks;
import com.penny.identity.entity.FormerAdmins;
import com.penny.identity.entity.PasskeyCeremonies;
import com.penny.identity.entity.RecentProofBook;
import com.penny.identity.entity.SessionStore;
import com.penny.identity.entity.SignInAttempts;
import com.penny.identity.entity.SignUpBook;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Deletes what only served a while: challenges, proofs and sign-ups once they have run out, attempts in vain after a day, who was an
 * administrator after two weeks, sessions and links a month after they ran out.
 */
@ApplicationScoped
public class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class.getName());
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    SignInAttempts attempts;

    @Inject
    SessionStore sessions;

    @Inject
    AccountLinks links;

    @Inject
    PasskeyCeremonies ceremonies;

    @Inject
    RecentProofBook proofs;

    @Inject
    FormerAdmins formerAdmins;

    @Inject
    SignUpBook signUps;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Resource
    ManagedScheduledExecutorService timer;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        timer.scheduleAtFixedRate(this::forget, 1, 60, TimeUnit.MINUTES);
    }

    private void forget() {
        try {
            transactions.run(Persona.job(), () -> {
                attempts.forgetBefore(clock.instant().minus(Throttle.FORGOTTEN_AFTER));
                sessions.forget(clock.instant().minus(KEPT));
                links.forget(clock.instant().minus(KEPT));
                ceremonies.forget(clock.instant());
                proofs.forget(clock.instant());
                formerAdmins.forget(clock.instant().minus(StoreAdministrators.REMEMBERED));
                signUps.forget(clock.instant());
            });
        } catch (RuntimeException e) {
            // A periodic task that throws is never run again.
            LOG.log(Level.SEVERE, "old sessions and attempts were not deleted; trying again in an hour", e);
        }
    }
}
