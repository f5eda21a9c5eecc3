package com.penny.recovery.control;

import com.penny.audit.Audit;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
import com.penny.outbox.Outbox;
import com.penny.recovery.control.PaymentRequests.Made;
import com.penny.recovery.entity.QrToken;
import com.penny.recovery.entity.Renewals;
import com.penny.recovery.entity.Renewals.Code;
import com.penny.recovery.entity.StorePeople;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * Another code for who lost theirs, or whose is over. Whoever has the old one may ask the store for it, without an account; staff make
 * it and hand it over, so that an old paper leads to nothing new by itself.
 */
@ApplicationScoped
public class CodeRenewals {

    /** Task that tells the store that somebody has asked; its instance is {@code storeId/renewalId}. */
    public static final String TASK = "code-renewal";

    /** From then on nobody waits for it any more. */
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    Redemption redemption;

    @Inject
    PaymentRequests requests;

    @Inject
    Renewals renewals;

    @Inject
    StorePeople people;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * Asks its store for another code; twice is once. What comes of it is not told here: whoever found an old paper learns nothing.
     * Begins its own transaction.
     *
     * @throws Problem 404 for a code that nobody made; 409 for one that still opens something
     */
    public void ask(String token) {
        String hash = Secrets.hash(token);
        transactions.run(Persona.knowing(hash), () -> {
            QrToken over = redemption.lockOver(hash);
            UUID id = Ids.next(clock);
            if (renewals.ask(id, over, hash, clock.instant())) {
                audit.record(over.storeId(), "payment-request.renewal-asked", over.id(), Map.of());
                outbox.enqueue(TASK, over.storeId() + "/" + id);
                outbox.enqueue(ForgetRenewal.NAME, over.storeId() + "/" + id, KEPT);
            }
        });
    }

    /**
     * Makes a code in the place of another, which opens nothing from then on. In the transaction under way, of its store.
     *
     * @throws Problem 404 for no code of the store; 409 when it was replaced before, or nothing is open any more
     */
    public Made renew(UUID storeId, UUID codeId) {
        Code old = renewals.lockCode(storeId, codeId).orElseThrow(() -> Problem.notFound("code"));
        if (old.replaced()) {
            throw Problem.conflict(
                    "code-replaced", "Replaced already", "Another code was made for this one. Renew that one.");
        }
        Made made = old.offenderId() == null ? requests.forAlert(storeId, old.alertId()) : ofPerson(storeId, old);
        renewals.replace(storeId, codeId, made.id(), clock.instant());
        renewals.answer(storeId, made.id(), transactions.current().accountId(), clock.instant());
        audit.record(storeId, "payment-request.renewed", made.id(), Map.of("replaces", codeId));
        return made;
    }

    private Made ofPerson(UUID storeId, Code old) {
        return requests.forPerson(
                storeId, people.knownAs(storeId, old.offenderId()).orElseThrow(PaymentRequests::nothingOwed));
    }

    /**
     * Answers without another code. In the transaction under way, of its store.
     *
     * @throws Problem 404 for one that is answered, or is none of the store's
     */
    public void setAside(UUID storeId, UUID renewalId) {
        renewals.setAside(storeId, renewalId, transactions.current().accountId(), clock.instant());
        audit.record(storeId, "payment-request.renewal-set-aside", renewalId, Map.of());
    }
}
