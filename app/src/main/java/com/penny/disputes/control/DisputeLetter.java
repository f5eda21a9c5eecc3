package com.penny.disputes.control;

import com.penny.disputes.entity.Disputes;
import com.penny.disputes.entity.Disputes.Facts;
import com.penny.identity.Accounts;
import com.penny.kernel.Settings;
import com.penny.notify.Mail;
import com.penny.outbox.Task;
import com.penny.stores.Stores;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Tells the person concerned that there is something to read; to a confirmed address only, and without a word of what it is about.
 * Its instance is {@code storeId/disputeId/kind/about}.
 */
@ApplicationScoped
public class DisputeLetter implements Task {

    static final String NAME = "dispute-letter";

    static final String OPENED = "OPENED";
    static final String ANSWERED = "ANSWERED";

    private record Known(Facts dispute, String timeZone) {}

    @Inject
    Disputes disputes;

    @Inject
    Stores stores;

    @Inject
    Accounts accounts;

    @Inject
    Mail mail;

    @Inject
    Settings settings;

    @Inject
    Transactions transactions;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        String[] parts = instance.split("/");
        Persona job = Persona.job(UUID.fromString(parts[0]));
        Known known = transactions.as(job, () -> known(UUID.fromString(parts[0]), UUID.fromString(parts[1])));
        accounts.addressee(known.dispute().accountId())
                .map(person -> DisputeWords.letter(
                        "dispute/" + parts[2] + "/" + parts[3],
                        parts[2],
                        person.email(),
                        person.language(),
                        known.dispute(),
                        known.timeZone(),
                        settings))
                .ifPresent(letter -> transactions.run(job, () -> mail.send(letter)));
    }

    private Known known(UUID storeId, UUID disputeId) {
        return new Known(disputes.facts(disputeId), stores.store(storeId).timeZone());
    }
}
