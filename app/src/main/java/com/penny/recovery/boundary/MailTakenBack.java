package com.penny.recovery.boundary;

import com.penny.identity.Accounts;
import com.penny.identity.Accounts.Addressee;
import com.penny.kernel.Settings;
import com.penny.notify.Mail;
import com.penny.outbox.Outbox;
import com.penny.outbox.Task;
import com.penny.payments.PaymentReceipts;
import com.penny.payments.PaymentReceipts.TakenBack;
import com.penny.privacy.Jurisdictions;
import com.penny.privacy.Jurisdictions.Jurisdiction;
import com.penny.recovery.control.Represented;
import com.penny.recovery.control.TakenBackLetter;
import com.penny.stores.Stores;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * A bank keeps what it took back: whoever paid is told that it is open again, once, by day, at a confirmed address. Who has none
 * reads it in the portal, and so does who is where Penny does not know how people may be asked.
 */
@ApplicationScoped
public class MailTakenBack implements Task {

    /** What stands behind the chargeback's id where it waits for the day: a task cannot be left under its own name. */
    private static final String BY_DAY = "/by-day";

    @Inject
    Transactions transactions;

    @Inject
    PaymentReceipts receipts;

    @Inject
    Accounts accounts;

    @Inject
    Represented represented;

    @Inject
    Stores stores;

    @Inject
    Jurisdictions jurisdictions;

    @Inject
    Mail mail;

    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return PaymentReceipts.TAKEN_BACK;
    }

    @Override
    public void run(String instance) {
        UUID chargeback = UUID.fromString(instance.replace(BY_DAY, ""));
        Optional<TakenBack> taken = transactions.as(Persona.job(), () -> receipts.takenBack(chargeback));
        if (taken.isEmpty()) {
            return;
        }
        Optional<Addressee> person = accounts.addressee(taken.get().payer());
        if (person.isEmpty() || represented.account(taken.get().payer())) {
            return;
        }
        UUID storeId = taken.get().storeIds().get(0);
        Optional<Jurisdiction> place = place(storeId);
        if (place.isEmpty()) {
            return;
        }
        ZoneId zone = zone(storeId);
        Instant now = clock.instant();
        Duration night = Duration.between(now, place.get().notAtNight(now, zone));
        if (!night.isZero()) {
            String later = instance.endsWith(BY_DAY) ? chargeback.toString() : chargeback + BY_DAY;
            transactions.run(Persona.job(), () -> outbox.enqueue(name(), later, night));
            return;
        }
        Mail.Message letter = TakenBackLetter.of(chargeback, person.get(), taken.get(), zone, settings);
        transactions.run(Persona.job(), () -> mail.send(letter));
    }

    private Optional<Jurisdiction> place(UUID storeId) {
        String country = transactions.as(
                Persona.job(storeId), () -> stores.country(storeId).orElse(null));
        return jurisdictions.of(country);
    }

    private ZoneId zone(UUID storeId) {
        return ZoneId.of(transactions.as(
                Persona.job(storeId), () -> stores.store(storeId).timeZone()));
    }
}
