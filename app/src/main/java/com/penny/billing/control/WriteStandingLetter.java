package com.penny.billing.control;

import com.penny.billing.control.Entitlement.Letter;
import com.penny.billing.entity.StoreSubscription;
import com.penny.billing.entity.SubscriptionBook;
import com.penny.identity.Administrators;
import com.penny.kernel.Money;
import com.penny.kernel.Settings;
import com.penny.notify.Mail;
import com.penny.outbox.Task;
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
 * Tells every administrator of a store, at a confirmed address, what becomes of what it pays; unless that has changed meanwhile. Its
 * instance is {@code storeId/kind/about}.
 */
@ApplicationScoped
public class WriteStandingLetter implements Task {

    static final String NAME = "standing-letter";

    /** @param price what is charged; null where nothing is */
    record Known(Letter letter, StoreFacts store, Money price) {}

    @Inject
    StandingDesk desk;

    @Inject
    SubscriptionBook book;

    @Inject
    Plan plan;

    @Inject
    Stores stores;

    @Inject
    Administrators administrators;

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
        UUID storeId = UUID.fromString(parts[0]);
        Persona job = Persona.job(storeId);
        Optional<Known> known = transactions.as(job, () -> known(storeId));
        known.filter(due -> due.letter().kind().name().equals(parts[1])).ifPresent(due -> {
            for (Administrators.Administrator person : administrators.ofStore(storeId)) {
                if (!person.former()) {
                    Mail.Message letter = StandingWords.letter(
                            "standing/" + instance + "/" + person.accountId(), due, person, settings);
                    transactions.run(job, () -> mail.send(letter));
                }
            }
        });
    }

    private Optional<Known> known(UUID storeId) {
        StoreSubscription paying = book.governing(List.of(storeId)).get(storeId);
        Money price = paying == null
                ? plan.offer().map(Plan.Offer::amount).orElse(null)
                : paying.facts().price();
        return desk.letter(storeId).map(letter -> new Known(letter, stores.store(storeId), price));
    }
}
