package com.penny.disputes.control;

import com.penny.disputes.entity.Dispute.State;
import com.penny.disputes.entity.DisputeMessages;
import com.penny.disputes.entity.Disputes;
import com.penny.disputes.entity.Disputes.Facts;
import com.penny.identity.Accounts;
import com.penny.identity.Accounts.Addressee;
import com.penny.kernel.Settings;
import com.penny.notify.Mail;
import com.penny.outbox.Outbox;
import com.penny.outbox.Task;
import com.penny.stores.Stores;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tells the person concerned what has become of their dispute. Who has an account is told that there is something to read, at a
 * confirmed address and without a word of it; who has none has no page to read it on, and is sent what Penny says.
 * Its instance is {@code storeId/disputeId/kind/about}, the latter a message, or the dispute when it is opened.
 */
@ApplicationScoped
public class DisputeLetter implements Task {

    static final String NAME = "dispute-letter";

    static final String OPENED = "OPENED";
    static final String ANSWERED = "ANSWERED";
    static final String NOT_THEIRS = "NOT_THEIRS";

    /** After which there is nothing to be written any more. */
    private static final Set<String> LAST = Set.of(State.WITHDRAWN.name(), State.STANDS.name(), NOT_THEIRS);

    /** @param said what Penny says; null where there is a page to read it on, or nothing yet */
    record Known(Facts dispute, String timeZone, String said) {}

    @Inject
    Disputes disputes;

    @Inject
    DisputeMessages messages;

    @Inject
    SealedWords words;

    @Inject
    Stores stores;

    @Inject
    Accounts accounts;

    @Inject
    Mail mail;

    @Inject
    Outbox outbox;

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
        Known known = transactions.as(job, () -> known(parts));
        String key = "dispute/" + parts[2] + "/" + parts[3];
        addressee(known.dispute())
                .map(person -> DisputeWords.letter(key, parts[2], person, known, settings))
                .ifPresent(letter -> transactions.run(job, () -> mail.send(letter)));
        if (LAST.contains(parts[2])) {
            // Also where nobody is written to: somebody else may have left an address with their words.
            transactions.run(
                    job, () -> outbox.enqueue(ForgetWriter.NAME, parts[0] + "/" + parts[1], ForgetWriter.AFTER));
        }
    }

    private Known known(String[] parts) {
        Facts dispute = disputes.facts(UUID.fromString(parts[1]));
        boolean readsHere = dispute.readerId() != null || parts[2].equals(OPENED) || parts[2].equals(NOT_THEIRS);
        return new Known(
                dispute,
                stores.store(dispute.storeId()).timeZone(),
                readsHere ? null : words.text(messages.byId(UUID.fromString(parts[3]))));
    }

    private Optional<Addressee> addressee(Facts dispute) {
        return dispute.readerId() == null
                ? Optional.ofNullable(dispute.email())
                        .map(address -> new Addressee(words.email(dispute.id(), address), dispute.language()))
                : accounts.addressee(dispute.readerId());
    }
}
