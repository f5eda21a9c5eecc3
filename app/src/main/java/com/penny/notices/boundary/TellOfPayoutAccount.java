package com.penny.notices.boundary;

import com.penny.identity.Administrators;
import com.penny.identity.Administrators.Administrator;
import com.penny.identity.People;
import com.penny.kernel.Settings;
import com.penny.notices.control.PayoutAccountLetter;
import com.penny.notices.control.PayoutAccountLetter.Facts;
import com.penny.notify.Mail;
import com.penny.outbox.Task;
import com.penny.payments.PayoutAccounts;
import com.penny.payments.PayoutAccounts.News;
import com.penny.payments.PayoutAccounts.Told;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreFacts;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes to every administrator of a store what becomes of the account that it is paid to, whatever else they want to hear of, and to those
 * who were one until lately. Once to each, however often it runs.
 */
@ApplicationScoped
public class TellOfPayoutAccount implements Task {

    @Inject
    PayoutAccounts accounts;

    @Inject
    Administrators administrators;

    @Inject
    People people;

    @Inject
    Stores stores;

    @Inject
    Mail mail;

    @Inject
    Settings settings;

    @Inject
    Transactions transactions;

    @Override
    public String name() {
        return PayoutAccounts.NEWS;
    }

    @Override
    public void run(String instance) {
        String[] parts = instance.split("/");
        UUID store = UUID.fromString(parts[0]);
        Persona job = Persona.job(store);
        Facts facts = transactions.as(job, () -> facts(store, UUID.fromString(parts[1]), News.valueOf(parts[2])));
        for (Administrator admin : administrators.ofStore(store)) {
            transactions.run(
                    job,
                    () -> mail.send(PayoutAccountLetter.of(
                            facts, admin.accountId(), admin.addressee(), admin.former(), settings)));
        }
    }

    private Facts facts(UUID storeId, UUID subject, News news) {
        StoreFacts store = stores.store(storeId);
        if (news == News.HELD) {
            return new Facts(subject, news, store.name(), store.timeZone(), null, null);
        }
        Told change = accounts.told(subject);
        UUID by = news == News.STOPPED ? change.endedBy() : change.askedBy();
        return new Facts(
                subject,
                news,
                store.name(),
                store.timeZone(),
                Optional.ofNullable(people.staff(List.of(by)).get(by))
                        .map(People.Name::name)
                        .orElse(null),
                change.effectiveAt());
    }
}
