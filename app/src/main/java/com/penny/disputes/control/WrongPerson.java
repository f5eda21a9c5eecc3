package com.penny.disputes.control;

import com.penny.audit.Audit;
import com.penny.disputes.entity.Dispute.State;
import com.penny.disputes.entity.DisputeMessages;
import com.penny.disputes.entity.Disputes;
import com.penny.disputes.entity.Disputes.Facts;
import com.penny.disputes.entity.ShownFiles;
import com.penny.evidence.Evidence;
import com.penny.incidents.DisputeDecided;
import com.penny.incidents.DisputeWritten.Code;
import com.penny.incidents.IncidentRelinked;
import com.penny.incidents.Incidents;
import com.penny.incidents.Relinking.Correction;
import com.penny.outbox.Outbox;
import com.penny.payments.Debts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Disputes about an incident of which it was put right whose it is. In the transaction under way, a job of its store. */
@ApplicationScoped
public class WrongPerson {

    @Inject
    Disputes disputes;

    @Inject
    DisputeMessages messages;

    @Inject
    ShownFiles shown;

    @Inject
    Incidents incidents;

    @Inject
    Debts debts;

    @Inject
    CodeDisputes codeDisputes;

    @Inject
    DisputeFiles files;

    @Inject
    Evidence evidence;

    @Inject
    Event<DisputeDecided> decided;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    public void follow(IncidentRelinked relinked) {
        for (Facts dispute : disputes.ofTheft(relinked.theftId())) {
            if (!dispute.offenderId().equals(relinked.correction().from())) {
                // Settled by an earlier correction.
                continue;
            }
            if (isTheirs(dispute, relinked)) {
                follow(dispute, relinked);
            } else {
                end(dispute, relinked);
            }
        }
    }

    private void follow(Facts dispute, IncidentRelinked relinked) {
        disputes.follow(dispute.id(), relinked.owner());
        if (relinked.correction().samePerson()) {
            messages.follow(dispute.id(), relinked.owner());
            shown.follow(dispute.id(), relinked.owner());
        } else {
            messages.follow(dispute.id(), relinked.owner(), relinked.accounts());
            shown.follow(dispute.id(), relinked.owner(), relinked.accounts());
        }
    }

    /** Whether whoever disputed it is whose it is. */
    private static boolean isTheirs(Facts dispute, IncidentRelinked relinked) {
        if (relinked.correction().samePerson()) {
            return true;
        }
        return dispute.accountId() == null
                ? dispute.code() == Code.INCIDENT
                        || dispute.offenderId().equals(relinked.owner())
                        // Whose it was found to be again, as when a merge is taken apart.
                        || relinked.owner().equals(dispute.openedAs())
                : relinked.accounts().contains(dispute.accountId());
    }

    /** The incident stands, and is not theirs: nothing is claimed of them. */
    private void end(Facts dispute, IncidentRelinked relinked) {
        if (dispute.offenderId().equals(relinked.owner()) && dispute.state() != State.OPEN) {
            return;
        }
        if (dispute.state() == State.WITHDRAWN) {
            // What Ops has decided follows by itself, and there is nothing left to owe.
            return;
        }
        debts.undispute(dispute.theftId());
        UUID by = decider(relinked);
        if (disputes.endInFavour(dispute.id(), by, clock.instant())) {
            evidence.releaseForDispute(incidents.theft(dispute.theftId()).recordings(), false);
            decided.fire(new DisputeDecided(dispute.storeId(), dispute.theftId(), relinked.owner(), true));
            audit.record(
                    dispute.storeId(),
                    "dispute.wrong-person",
                    dispute.theftId(),
                    Map.of("dispute", dispute.id(), "decidedBy", by));
            outbox.enqueue(
                    DisputeLetter.NAME,
                    dispute.storeId() + "/" + dispute.id() + "/" + DisputeLetter.NOT_THEIRS + "/" + dispute.id());
        }
        if (!evidence.held(dispute.storeId(), incidents.theft(dispute.theftId()).recordings())) {
            files.eraseOf(dispute.id());
        }
        codeDisputes.goOn(dispute, relinked.bearers());
    }

    /** Of the two who put it right, one who neither confirmed nor approved it: there is one. */
    private UUID decider(IncidentRelinked relinked) {
        Correction correction = relinked.correction();
        return incidents.decidedBy(relinked.theftId(), correction.decidedBy())
                ? correction.proposedBy()
                : correction.decidedBy();
    }
}
