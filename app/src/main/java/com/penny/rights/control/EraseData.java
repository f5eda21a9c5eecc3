package com.penny.rights.control;

import com.penny.audit.Audit;
import com.penny.evidence.Evidence;
import com.penny.identity.Accounts;
import com.penny.incidents.Incidents.Theft;
import com.penny.outbox.Outbox;
import com.penny.outbox.Task;
import com.penny.rights.control.LegalBasis.Weighed;
import com.penny.rights.entity.RightsRequest.Outcome;
import com.penny.rights.entity.RightsRequests;
import com.penny.rights.entity.RightsRequests.Facts;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    @Inject
    RightsRequests requests;

    @Inject
    LegalBasis basis;

    @Inject
    Evidence evidence;

    @Inject
    Accounts accounts;

    @Inject
    RequestLetter letter;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        Facts request = transactions.as(Persona.job(), () -> requests.facts(UUID.fromString(instance)));
        List<Weighed> weighed = basis.of(request.offenderIds());
        weighed.stream().filter(Weighed::mayGo).map(Weighed::incident).forEach(this::erase);
        boolean all = request.outcome() == Outcome.GRANTED && weighed.stream().allMatch(Weighed::mayGo);
        // Before the address goes.
        letter.write(request, all ? RequestLetter.ERASED : RequestLetter.ANSWERED);
        if (all) {
            accounts.erase(request.accountId());
        }
    }

    private void erase(Theft theft) {
        transactions.run(Persona.job(theft.storeId()), () -> {
            int objects = evidence.erase(theft.storeId(), theft.recordings());
            if (objects > 0) {
                audit.record(theft.storeId(), "evidence.erased", theft.id(), Map.of("objects", objects));
                theft.recordings()
                        .forEach(alert -> outbox.tell(Persona.Role.STORE, theft.storeId(), "alert", alert, false));
            }
        });
    }
}
