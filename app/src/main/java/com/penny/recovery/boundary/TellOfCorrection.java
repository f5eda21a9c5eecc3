package com.penny.recovery.boundary;

import com.penny.identity.Accounts;
import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.incidents.Relinking;
import com.penny.incidents.Relinking.Correction;
import com.penny.kernel.Settings;
import com.penny.notify.Mail;
import com.penny.outbox.Task;
import com.penny.recovery.control.Sides;
import com.penny.recovery.control.TakenOffLetter;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tells everybody who was shown what was not theirs: once for a correction, however many incidents it is about. */
@ApplicationScoped
public class TellOfCorrection implements Task {

    @Inject
    Transactions transactions;

    @Inject
    Relinking relinking;

    @Inject
    Incidents incidents;

    @Inject
    Sides sides;

    @Inject
    Accounts accounts;

    @Inject
    Mail mail;

    @Inject
    Settings settings;

    @Override
    public String name() {
        return Relinking.TOLD;
    }

    @Override
    public void run(String instance) {
        Correction correction = transactions.as(Persona.job(), () -> relinking.correction(UUID.fromString(instance)));
        Sides.Accounts accountsOf = sides.of(correction);
        thefts(correction).stream()
                .flatMap(theft -> accountsOf.blindTo(correction, theft.id()).stream())
                .distinct()
                .forEach(account -> tell(correction.id() + "/" + account, account));
    }

    /** Those that were the first one's before it, and stand. */
    private List<Theft> thefts(Correction correction) {
        Set<UUID> both = Set.of(correction.from(), correction.to());
        return transactions.as(Persona.jobFor(both), () -> incidents.theftsOf(both)).stream()
                .filter(theft -> correction.theftIds().contains(theft.id())
                        || theft.offenderId().equals(correction.from()))
                .filter(theft -> !theft.overturned())
                .toList();
    }

    private void tell(String key, UUID account) {
        accounts.addressee(account)
                .ifPresent(person ->
                        transactions.run(Persona.job(), () -> mail.send(TakenOffLetter.of(key, person, settings))));
    }
}
