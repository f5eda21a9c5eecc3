package com.penny.rights.control;

import com.penny.audit.Audit;
import com.penny.incidents.Incidents;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.network.Redactions;
import com.penny.outbox.Outbox;
import com.penny.rights.control.LegalBasis.Basis;
import com.penny.rights.entity.RightsRequest;
import com.penny.rights.entity.RightsRequest.Ground;
import com.penny.rights.entity.RightsRequest.Kind;
import com.penny.rights.entity.RightsRequest.Outcome;
import com.penny.rights.entity.RightsRequests;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What people concerned ask for, and how Penny answers it. */
@ApplicationScoped
public class RequestDesk {

    private static final int MOST_OPEN = 10;

    /**
     * How a request is answered.
     *
     * @param ground why something has to stay; null where nothing does
     * @param text as the person reads it
     */
    public record Answer(Outcome outcome, Ground ground, String text) {}

    @Inject
    RightsRequests requests;

    @Inject
    SealedRequests words;

    @Inject
    LegalBasis basis;

    @Inject
    Incidents incidents;

    @Inject
    Redactions redactions;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * In the transaction under way, as the person.
     *
     * @throws Problem 409 for one too many
     */
    public RightsRequest open(Kind kind, String statement) {
        Persona person = transactions.current();
        requests.waitForTurn(person.accountId());
        if (requests.countOpen() >= MOST_OPEN) {
            throw Problem.conflict(
                    "too-many-requests-open",
                    "Too many requests",
                    MOST_OPEN + " requests of yours are open. Wait for an answer to one of them.");
        }
        UUID id = Ids.next(clock);
        RightsRequest request = requests.add(
                id,
                person.accountId(),
                person.offenderIds(),
                kind,
                words.sealStatement(id, statement.strip()),
                clock.instant());
        outbox.enqueue(RequestLetter.NAME, id + "/" + RequestLetter.OPENED);
        outbox.enqueue(FindUnanswered.NAME, id + "/acknowledge", RightsRequest.ACKNOWLEDGE_WITHIN);
        outbox.enqueue(FindUnanswered.NAME, id + "/answer", RightsRequest.ANSWER_WITHIN);
        record(request, "rights.asked", Map.of("kind", kind));
        return request;
    }

    /** Says that somebody has read it; twice is once. In the transaction under way, as Penny Ops. */
    public RightsRequest acknowledge(UUID requestId) {
        RightsRequest request = requests.byId(requestId);
        request.requireOpen();
        if (requests.acknowledge(request, actor(), clock.instant())) {
            outbox.enqueue(RequestLetter.NAME, requestId + "/" + RequestLetter.ACKNOWLEDGED);
            record(request, "rights.acknowledged", Map.of("kind", request.kind()));
        }
        return request;
    }

    /**
     * Answers it, once; what is granted follows at once. Begins its own transactions.
     *
     * @throws Problem 400 for a ground that is missing or not asked for; 403 for who stands behind an incident of theirs; 404; 409 once it is
     *     answered, and for an erasure that the law does not allow
     */
    public void answer(Persona ops, UUID requestId, Answer answer) {
        UUID account = transactions.as(ops, () -> {
            RightsRequest request = requests.byId(requestId);
            request.requireOpen();
            requireGround(request.kind(), answer);
            return requests.facts(requestId).accountId();
        });
        Basis found = basis.of(account);
        transactions.run(ops, () -> decide(requests.byId(requestId), answer, found));
    }

    private void decide(RightsRequest request, Answer answer, Basis found) {
        if (found.incidents().stream()
                .anyMatch(one -> incidents.standsBehind(one.incident().id(), actor()))) {
            throw Problem.of(
                    "stands-behind",
                    403,
                    "Somebody else has to decide",
                    "You have approved or confirmed an incident of this person, or linked it. A colleague answers them.");
        }
        if (request.kind() == Kind.ERASURE && answer.outcome() == Outcome.GRANTED && !found.mayAllGo()) {
            throw Problem.conflict(
                    "must-stay",
                    "Not everything may go",
                    "An open claim or dispute, a legal hold or a review under way keeps some of it. Grant a part, or refuse, and say on what ground.");
        }
        requests.answer(
                request,
                found.people(),
                answer.outcome(),
                answer.ground(),
                words.sealAnswer(request.id(), answer.text().strip()),
                actor(),
                clock.instant());
        record(request, "rights.answered", Map.of("kind", request.kind(), "outcome", answer.outcome()));
        follow(request, answer.outcome(), found.people());
    }

    private void follow(RightsRequest request, Outcome outcome, Set<UUID> people) {
        boolean erasure = request.kind() == Kind.ERASURE;
        if (outcome != Outcome.REFUSED && (erasure || request.kind() == Kind.OBJECTION)) {
            people.forEach(person -> redactions.redact(
                    person, (erasure ? "Erasure" : "Objection") + ", asked for by the person concerned"));
        }
        if (outcome != Outcome.REFUSED && erasure) {
            outbox.enqueue(EraseData.NAME, request.id().toString());
        } else {
            outbox.enqueue(RequestLetter.NAME, request.id() + "/" + RequestLetter.ANSWERED);
        }
    }

    private static void requireGround(Kind kind, Answer answer) {
        boolean asked = answer.outcome() != Outcome.GRANTED && (kind == Kind.ERASURE || kind == Kind.OBJECTION);
        if (asked && answer.ground() == null) {
            throw Problem.invalid("/ground", "Say on what ground something stays.");
        }
        if (!asked && answer.ground() != null) {
            throw Problem.invalid("/ground", "Leave the ground out: nothing has to stay.");
        }
    }

    private UUID actor() {
        return transactions.current().accountId();
    }

    private void record(RightsRequest request, String action, Map<String, Object> detail) {
        audit.record(null, action, request.id(), detail);
    }
}
