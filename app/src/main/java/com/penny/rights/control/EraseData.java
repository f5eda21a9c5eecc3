package com.penny.rights.control;

import com.penny.audit.Audit;
import com.penny.evidence.Evidence;
import com.penny.identity.Accounts;
import com.penny.incidents.IncidentErased;
import com.penny.incidents.Incidents.Theft;
import com.penny.outbox.Outbox;
import com.penny.outbox.Task;
import com.penny.rights.control.LegalBasis.Basis;
import com.penny.rights.control.LegalBasis.Weighed;
import com.penny.rights.entity.RightsRequest.Outcome;
import com.penny.rights.entity.RightsRequests;
import com.penny.rights.entity.RightsRequests.Facts;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Erases what may go: of each incident that nothing keeps all evidence, and where nothing is kept the account. The network has forgotten
 * the person with the answer. However often it runs, it comes to the same; what comes under a hold meanwhile stays. Its instance is the
 * request's id.
 */
@ApplicationScoped
public class EraseData implements Task {

    static final String NAME = "request-erase";

    private static final String UNREACHED = "unreached";
    private static final Duration TO_READ = Duration.ofDays(30);
    private static final Duration AGAIN = Duration.ofDays(1);

    @Inject
    RightsRequests requests;

    @Inject
    LegalBasis basis;

    @Inject
    Evidence evidence;

    @Inject
    Accounts accounts;

    @Inject
    Event<IncidentErased> erased;

    @Inject
    RequestLetter letter;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        String[] parts = instance.split("/");
        Facts request = transactions.as(Persona.job(), () -> requests.facts(UUID.fromString(parts[0])));
        Basis found = basis.of(request.accountId());
        found.incidents().stream().filter(Weighed::mayGo).map(Weighed::incident).forEach(this::erase);
        if (request.outcome() == Outcome.GRANTED && found.mayAllGo()) {
            // Before the address goes. Who has none that we may write to has a month to read the answer.
            if (letter.write(request, RequestLetter.ERASED) || parts[parts.length - 1].equals(UNREACHED)) {
                accounts.erase(request.accountId());
            } else {
                later(request.id() + "/" + UNREACHED, TO_READ);
            }
            return;
        }
        letter.write(request, RequestLetter.ANSWERED);
        if (request.outcome() == Outcome.GRANTED) {
            if (parts.length == 1) {
                waits(request, found);
            }
            later(request.id() + "/" + LocalDate.now(clock), AGAIN);
        }
    }

    /** Something has to stay since it was granted: on record once, however often it is looked at until it may go. */
    private void waits(Facts request, Basis found) {
        List<String> grounds = found.incidents().stream()
                .flatMap(one -> one.grounds().stream())
                .map(Enum::name)
                .distinct()
                .toList();
        transactions.run(
                Persona.job(),
                () -> audit.record(
                        null,
                        "rights.erasure-waits",
                        request.id(),
                        Map.of("grounds", grounds, "undecided", found.undecided())));
    }

    private void later(String instance, Duration pause) {
        transactions.run(Persona.job(), () -> outbox.enqueue(NAME, instance, pause));
    }

    private void erase(Theft theft) {
        transactions.run(Persona.job(theft.storeId()), () -> {
            int objects = evidence.erase(theft.storeId(), theft.recordings());
            erased.fire(new IncidentErased(theft.storeId(), theft.id()));
            if (objects > 0) {
                audit.record(theft.storeId(), "evidence.erased", theft.id(), Map.of("objects", objects));
                theft.recordings()
                        .forEach(alert -> outbox.tell(Persona.Role.STORE, theft.storeId(), "alert", alert, false));
            }
        });
    }
}
