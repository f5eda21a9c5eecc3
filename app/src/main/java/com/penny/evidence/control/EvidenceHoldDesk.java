package com.penny.evidence.control;

import com.penny.audit.Audit;
import com.penny.evidence.EvidenceHolds;
import com.penny.evidence.entity.EvidenceHold;
import com.penny.evidence.entity.EvidenceHoldBook;
import com.penny.kernel.Cursor;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.outbox.Outbox;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Holds evidence and lets go. What is withheld disappears by a job of its store, at once. */
@ApplicationScoped
public class EvidenceHoldDesk implements EvidenceHolds {

    @Inject
    EvidenceHoldBook book;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public Hold hold(Kind kind, UUID storeId, UUID theftId, List<UUID> alertIds, String reason) {
        EvidenceHold hold =
                book.add(Ids.next(clock), kind, storeId, theftId, alertIds, reason.strip(), actor(), clock.instant());
        return followed(hold.told(), kind == Kind.LEGAL ? "evidence.legal-hold" : "evidence.withheld");
    }

    @Override
    public Hold lift(UUID holdId, String why) {
        EvidenceHold hold = book.byId(holdId);
        Hold told = hold.told();
        if (told.liftedAt() == null && told.liftAskedBy() == null) {
            return askLift(hold, why);
        }
        if (told.liftedAt() == null && why != null && !actor().equals(told.liftAskedBy())) {
            throw asked();
        }
        return agree(hold);
    }

    private Hold askLift(EvidenceHold hold, String why) {
        if (why == null || why.isBlank()) {
            throw Problem.invalid("/reason", "Say why: a colleague reads it.");
        }
        if (!book.askLift(hold, actor(), why.strip(), clock.instant())) {
            throw asked();
        }
        record(hold.told(), "evidence.lift-asked");
        return hold.told();
    }

    /** Whoever gives a reason has not read that of their colleague, and agrees to nothing. */
    private static Problem asked() {
        return Problem.conflict(
                "hold-asked", "Asked already", "A colleague has just asked for it. Read why, then agree or do not.");
    }

    private Hold agree(EvidenceHold hold) {
        boolean open = hold.told().liftedAt() == null;
        if (open && actor().equals(hold.told().liftAskedBy())) {
            throw Problem.conflict("second-person", "It takes two", "You have asked for it. A colleague has to agree.");
        }
        if (!open || !book.lift(hold, actor(), clock.instant())) {
            throw Problem.conflict("hold-lifted", "Lifted already", "It is lifted already. Load it again.");
        }
        return followed(
                hold.told(), hold.told().kind() == Kind.LEGAL ? "evidence.legal-hold-lifted" : "evidence.restored");
    }

    @Override
    public List<Hold> page(Kind kind, Cursor after, int limit) {
        return book.page(kind, after, limit).stream().map(EvidenceHold::told).toList();
    }

    @Override
    public Set<UUID> withheld(Collection<UUID> theftIds) {
        return book.held(Kind.WITHHELD, theftIds);
    }

    @Override
    public boolean legal(UUID storeId, Collection<UUID> alertIds) {
        return book.legal(storeId, alertIds);
    }

    private Hold followed(Hold hold, String action) {
        if (hold.kind() == Kind.WITHHELD) {
            outbox.enqueue(WithholdEvidence.NAME, hold.storeId() + "/" + hold.id() + "/" + (hold.liftedAt() == null));
        }
        record(hold, action);
        return hold;
    }

    private void record(Hold hold, String action) {
        audit.record(
                hold.storeId(),
                action,
                hold.theftId() == null ? hold.storeId() : hold.theftId(),
                Map.of("hold", hold.id(), "kind", hold.kind()));
    }

    private UUID actor() {
        return transactions.current().accountId();
    }
}
