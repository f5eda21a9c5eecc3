package com.penny.notices.control;

import com.penny.audit.Audit;
import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
import com.penny.notices.entity.Contacts;
import com.penny.notices.entity.Contacts.Ended;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Ends letters to whoever holds one of them. */
@ApplicationScoped
public class EndLetters {

    @Inject
    Contacts contacts;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    /**
     * Twice is once.
     *
     * @param secret of a letter
     * @throws Problem 404 for one of nobody who is a contact
     */
    public void by(String secret) {
        String hash = Secrets.hash(secret);
        Ended ended = transactions
                .as(Persona.knowing(hash), () -> contacts.endLetters(hash))
                .orElseThrow(() -> Problem.of(
                        "link-refused",
                        404,
                        "This link opens nothing",
                        "Its contact was changed or taken off since, so that nothing more is sent by it."));
        transactions.run(
                Persona.job(ended.store()),
                () -> audit.record(ended.store(), "contact.stopped", ended.id(), Map.of("channel", "MAIL")));
    }
}
