package com.penny.rights.control;

import com.penny.identity.Accounts;
import com.penny.identity.Accounts.Addressee;
import com.penny.kernel.Settings;
import com.penny.notify.Mail;
import com.penny.outbox.Task;
import com.penny.rights.entity.RightsRequests;
import com.penny.rights.entity.RightsRequests.Facts;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells the person concerned, at a confirmed address, where their request stands; what it is about they read in the portal. Its instance is
 * {@code requestId/kind}.
 */
@ApplicationScoped
public class RequestLetter implements Task {

    static final String NAME = "request-letter";

    static final String OPENED = "OPENED";
    static final String ACKNOWLEDGED = "ACKNOWLEDGED";
    static final String ANSWERED = "ANSWERED";

    /** The last letter to an account that is erased: there is nothing to be read any more, so it says all. */
    static final String ERASED = "ERASED";

    @Inject
    RightsRequests requests;

    @Inject
    SealedRequests words;

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
        write(transactions.as(Persona.job(), () -> requests.facts(UUID.fromString(parts[0]))), parts[1]);
    }

    /**
     * Twice is once.
     *
     * @return whether there is an address to write to
     */
    boolean write(Facts request, String kind) {
        Optional<Addressee> reader = accounts.addressee(request.accountId());
        reader.map(person -> RequestWords.letter(request, kind, said(request, kind), person, settings))
                .ifPresent(letter -> transactions.run(Persona.job(), () -> mail.send(letter)));
        return reader.isPresent();
    }

    /** The answer itself, where it cannot be read any more once the letter is there. */
    private List<String> said(Facts request, String kind) {
        return kind.equals(ERASED)
                ? List.of(
                        transactions.as(Persona.job(), () -> words.answer(request.id(), requests.answer(request.id()))))
                : List.of();
    }
}
