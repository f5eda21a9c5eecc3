package com.penny.incidents.control;

import com.penny.audit.Audit;
import com.penny.incidents.Incidents.Theft;
import com.penny.incidents.Relinking;
import com.penny.incidents.entity.Corrections;
import com.penny.incidents.entity.LinkCorrection;
import com.penny.incidents.entity.LinkCorrection.Kind;
import com.penny.incidents.entity.Offender;
import com.penny.incidents.entity.Skips;
import com.penny.incidents.entity.Thefts;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.outbox.Outbox;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts right which incidents are whose: one reviewer proposes, another accepts, and only then anything follows. In the transaction
 * under way, as a reviewer, who is told nothing of what is owed or paid.
 */
@ApplicationScoped
public class CorrectionDesk {

    @Inject
    Corrections corrections;

    @Inject
    Thefts thefts;

    @Inject
    Skips skips;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * @param toId who they are; null for somebody not known before, who has only some of the incidents
     * @param incidents those that are somebody else's; none to say that two people are one
     * @throws Problem 400 where no correction comes of it; 403 for who knows one of them; 404; 409 where one waits, or somebody is known as another by now
     */
    public LinkCorrection propose(UUID fromId, Kind kind, UUID toId, Set<UUID> incidents, String reason) {
        Map<UUID, Offender> people = lock(fromId, toId);
        if (corrections.waits(fromId)) {
            throw Problem.conflict(
                    "correction-waits",
                    "One waits already",
                    "A correction of this person waits for a second reviewer. Have it decided first.");
        }
        if (kind == Kind.MERGE && !incidents.isEmpty()) {
            throw Problem.invalid("/incidentIds", "Where two people are one, all incidents go: choose none.");
        }
        List<Theft> moved = moved(kind, people, fromId, toId, incidents);
        LinkCorrection correction = new LinkCorrection(
                Ids.next(clock),
                kind,
                fromId,
                toId,
                kind == Kind.MERGE ? List.of() : ids(moved),
                reason.strip(),
                actor(),
                clock.instant());
        corrections.add(correction);
        return recorded(correction, "link.correction-proposed");
    }

    /**
     * Everything that hangs on the incidents follows at once.
     *
     * @throws Problem 403 for who has proposed it or knows one of them, or where both of the two stand behind an incident that it moves; 404; 409 once it is
     *     decided, while an earlier one is carried out, or where the incidents are no longer as it says
     */
    public LinkCorrection accept(UUID correctionId) {
        LinkCorrection correction = corrections.lock(correctionId);
        correction.requireAnother(actor());
        UUID fromId = correction.fromId();
        Map<UUID, Offender> people = lock(fromId, correction.toId());
        List<Theft> moved =
                moved(correction.kind(), people, fromId, correction.toId(), Set.copyOf(correction.theftIds()));
        if (corrections.underWay(people.keySet())) {
            throw Problem.conflict(
                    "correction-under-way",
                    "An earlier one is under way",
                    "Incidents of this person are changing hands at the moment. Try again shortly.");
        }
        requireFreshEyes(ids(moved), correction.proposedBy());
        Offender from = people.get(fromId);
        Offender to = correction.toId() == null ? newPerson() : people.get(correction.toId());
        correction.accept(to.id(), to.mergedInto() != null, moved, actor(), clock.instant());
        if (correction.kind() == Kind.MERGE) {
            from.mergeInto(to.id());
            to.spare(from.sparedAs());
        } else {
            to.mergeInto(null);
            if (people.size() == 1) {
                // Which of the two is the one to be spared is not known.
                to.spare(from.sparedAs());
            }
        }
        follow(correction);
        return recorded(correction, "link.correction-accepted");
    }

    /** Who has proposed it may take it back so. @throws Problem 404; 409 once it is decided */
    public LinkCorrection refuse(UUID correctionId, String reason) {
        LinkCorrection correction = corrections.lock(correctionId);
        correction.refuse(reason.strip(), actor(), clock.instant());
        return recorded(correction, "link.correction-refused");
    }

    /** Everybody takes the locks of two people in the same order. */
    private Map<UUID, Offender> lock(UUID fromId, UUID toId) {
        if (fromId.equals(toId)) {
            throw Problem.invalid("/toId", "Choose another person: this is the same.");
        }
        Map<UUID, Offender> people = (toId == null ? Stream.of(fromId) : Stream.of(fromId, toId))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .map(thefts::lockOffender)
                .collect(Collectors.toMap(Offender::id, person -> person));
        if (people.get(fromId).mergedInto() != null) {
            throw gone();
        }
        return people;
    }

    /** Which incidents change hands, by what is known now. */
    private List<Theft> moved(Kind kind, Map<UUID, Offender> people, UUID fromId, UUID toId, Set<UUID> chosen) {
        UUID mergedInto = toId == null ? null : people.get(toId).mergedInto();
        List<Theft> all = thefts.ofOffenders(List.of(fromId));
        requireStranger(people.keySet());
        if (kind == Kind.MERGE) {
            if (toId == null) {
                throw Problem.invalid("/toId", "Say who they are.");
            }
            if (mergedInto != null) {
                throw gone();
            }
            return required(all);
        }
        // Who turned out to be this person may turn out not to be.
        if (mergedInto != null && !mergedInto.equals(fromId)) {
            throw gone();
        }
        List<Theft> standing = all.stream().filter(theft -> !theft.overturned()).toList();
        if (!ids(standing).containsAll(chosen)) {
            throw Problem.conflict(
                    "incidents-changed",
                    "Incidents have changed",
                    "Some of these incidents are not this person's any more, or do not stand. Load the person again.");
        }
        if (chosen.size() == standing.size()) {
            throw Problem.invalid(
                    "/incidentIds",
                    "Leave at least one. Where all are somebody else's, the two people are one: say so.");
        }
        return required(
                standing.stream().filter(theft -> chosen.contains(theft.id())).toList());
    }

    /** Nobody says who is who of people whom they know. */
    private void requireStranger(Set<UUID> people) {
        List<UUID> alerts =
                thefts.ofOffenders(people).stream().map(Theft::alertId).toList();
        if (!skips.acquainted(alerts, actor()).isEmpty()) {
            throw Skips.knowsSomebody();
        }
    }

    private static List<UUID> ids(List<Theft> incidents) {
        return incidents.stream().map(Theft::id).toList();
    }

    private static List<Theft> required(List<Theft> moved) {
        if (moved.isEmpty()) {
            throw Problem.invalid("/incidentIds", "Choose at least one incident.");
        }
        return moved;
    }

    private static Problem gone() {
        return Problem.conflict(
                "person-merged",
                "Known as somebody else",
                "This person turned out to be another who is known already. Load the page again and choose that one.");
    }

    /** One of the two at least has neither confirmed nor approved it. */
    private void requireFreshEyes(List<UUID> moved, UUID proposedBy) {
        Set<UUID> behind = thefts.stoodBehind(moved, proposedBy);
        if (thefts.stoodBehind(moved, actor()).stream().anyMatch(behind::contains)) {
            throw Problem.of(
                    "stands-behind",
                    403,
                    "Somebody else has to look",
                    "You and your colleague both stand behind one of these incidents. A third person looks at it.");
        }
    }

    private void follow(LinkCorrection correction) {
        List<Theft> touched = correction.kind() == Kind.MERGE
                ? thefts.ofOffenders(List.of(correction.fromId())).stream()
                        .filter(theft -> correction.theftIds().contains(theft.id()))
                        .toList()
                : thefts.ofOffenders(List.of(correction.fromId()));
        touched.forEach(
                theft -> outbox.enqueue(Relinking.TASK, theft.storeId() + "/" + theft.id() + "/" + correction.id()));
        if (correction.kind() == Kind.SPLIT) {
            outbox.enqueue(Relinking.TOLD, correction.id().toString());
        }
    }

    private Offender newPerson() {
        Offender person = new Offender(Ids.next(clock), clock.instant());
        thefts.add(person);
        return person;
    }

    private LinkCorrection recorded(LinkCorrection correction, String action) {
        audit.record(
                null, action, correction.fromId(), Map.of("correction", correction.id(), "kind", correction.kind()));
        return correction;
    }

    private UUID actor() {
        return transactions.current().accountId();
    }
}
