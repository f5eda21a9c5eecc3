package com.penny.network.control;

import com.penny.audit.Audit;
import com.penny.incidents.Relinking;
import com.penny.incidents.Sightings;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.network.Redactions;
import com.penny.network.entity.Hold;
import com.penny.network.entity.Holds;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps somebody from the network, and lets go. Stores see it at once. In the transaction under way, as Penny Ops. */
@ApplicationScoped
public class HoldDesk implements Redactions {

    @Inject
    Holds holds;

    @Inject
    Sightings sightings;

    @Inject
    Weighing weighing;

    @Inject
    Relinking relinking;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** @throws Problem 404 for nobody */
    public Hold hold(UUID offenderId, Hold.Kind kind, String reason) {
        if (!sightings.people(List.of(offenderId)).containsKey(offenderId)) {
            throw Problem.notFound("person");
        }
        Hold hold = new Hold(Ids.next(clock), offenderId, kind, reason.strip(), actor(), clock.instant());
        holds.add(hold);
        return followed(hold, kind == Hold.Kind.REDACTED ? "network.redacted" : "network.suspended", "held");
    }

    @Override
    public void redact(UUID offenderId, String reason) {
        hold(offenderId, Hold.Kind.REDACTED, reason);
    }

    /**
     * The first who asks says why; the second lets go.
     *
     * @param why null where a colleague has said it
     * @throws Problem 400 for the first without a reason; 404; 409 for one that is lifted, for who has asked, and where a colleague was faster
     */
    public Hold lift(UUID holdId, String why) {
        Hold hold = holds.byId(holdId);
        if (hold.liftedAt() == null && hold.liftAskedBy() == null) {
            return askLift(hold, why);
        }
        if (hold.liftedAt() == null && why != null && !actor().equals(hold.liftAskedBy())) {
            throw asked();
        }
        return agree(hold);
    }

    private Hold askLift(Hold hold, String why) {
        if (why == null || why.isBlank()) {
            throw Problem.invalid("/reason", "Say why: a colleague reads it.");
        }
        if (!holds.askLift(hold, actor(), why.strip(), clock.instant())) {
            throw asked();
        }
        record(hold, "network.lift-asked");
        return hold;
    }

    /** Whoever gives a reason has not read that of their colleague, and agrees to nothing. */
    private static Problem asked() {
        return Problem.conflict(
                "hold-asked", "Asked already", "A colleague has just asked for it. Read why, then agree or do not.");
    }

    private Hold agree(Hold hold) {
        boolean open = hold.liftedAt() == null;
        if (open && actor().equals(hold.liftAskedBy())) {
            throw Problem.conflict("second-person", "It takes two", "You have asked for it. A colleague has to agree.");
        }
        if (!open || !holds.lift(hold, actor(), clock.instant())) {
            throw Problem.conflict("hold-lifted", "Lifted already", "It is lifted already. Load it again.");
        }
        return followed(hold, "network.lifted", "lifted");
    }

    private Hold followed(Hold hold, String action, String cause) {
        // Held as whoever they were, and weighed as who they turned out to be.
        relinking
                .nowKnownAs(Set.of(hold.offenderId()))
                .forEach(person -> weighing.later(person, hold.id() + "/" + cause));
        record(hold, action);
        return hold;
    }

    private void record(Hold hold, String action) {
        audit.record(null, action, hold.offenderId(), Map.of("hold", hold.id(), "kind", hold.kind()));
    }

    private UUID actor() {
        return transactions.current().accountId();
    }
}
