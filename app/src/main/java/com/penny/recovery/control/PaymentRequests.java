package com.penny.recovery.control;

import com.penny.audit.Audit;
import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.AlertFacts;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
import com.penny.kernel.Settings;
import com.penny.payments.Debts;
import com.penny.payments.Debts.Debt;
import com.penny.privacy.Jurisdictions;
import com.penny.recovery.entity.QrToken;
import com.penny.recovery.entity.Requests;
import com.penny.recovery.entity.StoreOffender;
import com.penny.recovery.entity.StorePeople;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreFacts;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes payment requests. The token leaves this house once, in the answer; here only its hash stays. */
@ApplicationScoped
public class PaymentRequests {

    /** @param url the portal's address with the token in its fragment, which browsers never send to a server */
    public record Made(UUID id, String url, Instant expiresAt, String personReference) {}

    @Inject
    Requests requests;

    @Inject
    StorePeople people;

    @Inject
    Incidents incidents;

    @Inject
    Debts debts;

    @Inject
    Stores stores;

    @Inject
    Jurisdictions jurisdictions;

    @Inject
    Settings settings;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** @throws Problem 409 when nothing is open */
    public Made forPerson(UUID storeId, UUID offenderId) {
        StoreOffender person = people.byId(storeId, offenderId);
        boolean owes = debts.ofOffenders(List.of(offenderId)).stream().anyMatch(Debt::payable);
        if (!owes) {
            throw nothingOwed();
        }
        return make(new QrToken.Subject(storeId, null, offenderId, person.lastIncidentAt()), person.reference());
    }

    static Problem nothingOwed() {
        return Problem.conflict("nothing-owed", "Nothing to request", "Nothing is open for this person.");
    }

    /** @throws Problem 409 unless the store has confirmed the alert */
    public Made forAlert(UUID storeId, UUID alertId) {
        AlertFacts alert = incidents.alert(alertId);
        if (!alert.confirmedByStore()) {
            throw Problem.conflict(
                    "not-confirmed", "Confirm it first", "Confirm what was taken, then make the payment request.");
        }
        if (alert.approved()) {
            return incidents
                    .theftOfAlert(alertId)
                    .flatMap(theft -> people.find(storeId, theft.offenderId()))
                    .map(person -> forPerson(storeId, person.offenderId()))
                    .orElseGet(() -> make(new QrToken.Subject(storeId, alertId, null, alert.occurredAt()), null));
        }
        return make(new QrToken.Subject(storeId, alertId, null, alert.occurredAt()), null);
    }

    /** Nobody is asked for anything where nobody knows what may be asked. */
    static Problem unknownPlace() {
        return Problem.conflict(
                "jurisdiction-unknown",
                "Nothing may be asked here yet",
                "Penny does not know what the law of this store's country lets be asked. Say in Settings where the store is, or write to us.");
    }

    private Made make(QrToken.Subject subject, String reference) {
        if (jurisdictions.of(stores.country(subject.storeId()).orElse(null)).isEmpty()) {
            throw unknownPlace();
        }
        String secret = Secrets.token();
        StoreFacts store = stores.store(subject.storeId());
        QrToken token = new QrToken(
                        Ids.next(clock),
                        subject,
                        Secrets.hash(secret),
                        store.name(),
                        store.address(),
                        transactions.current().accountId(),
                        clock.instant())
                .inZone(store.timeZone());
        requests.add(token);
        audit.record(subject.storeId(), "payment.requested", token.id(), Map.of());
        return new Made(token.id(), settings.baseUrl() + "/p/#t=" + secret, token.expiresAt(), reference);
    }
}
