package com.penny.recovery.control;

import com.penny.kernel.Ids;
import com.penny.kernel.Money;
import com.penny.kernel.Secrets;
import com.penny.kernel.Settings;
import com.penny.keyring.FieldCipher;
import com.penny.notify.Mail;
import com.penny.notify.Texts;
import com.penny.outbox.Outbox;
import com.penny.outbox.Task;
import com.penny.payments.Debts;
import com.penny.payments.Debts.Debt;
import com.penny.payments.Debts.State;
import com.penny.privacy.Jurisdictions;
import com.penny.recovery.control.DemandPaper.Asked;
import com.penny.recovery.entity.Demand;
import com.penny.recovery.entity.Demand.Channel;
import com.penny.recovery.entity.Demands;
import com.penny.recovery.entity.QrToken;
import com.penny.recovery.entity.Requests;
import com.penny.recovery.entity.StoreOffender;
import com.penny.recovery.entity.StorePeople;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreFacts;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Writes a letter that a store asked for, when its hour has come and nothing stands against it by then. Its instance is {@code
 * storeId/demandId/second}.
 */
@ApplicationScoped
public class SendDemand implements Task {

    static final String NAME = "demand";

    @Inject
    Demands demands;

    @Inject
    StorePeople people;

    @Inject
    Requests requests;

    @Inject
    Debts debts;

    @Inject
    DemandPaper paper;

    @Inject
    Jurisdictions jurisdictions;

    @Inject
    Represented represented;

    @Inject
    Stores stores;

    @Inject
    Mail mail;

    @Inject
    Texts texts;

    @Inject
    FieldCipher fields;

    @Inject
    Settings settings;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    /** With the hour: what is put off is work of its own. */
    static String instance(UUID storeId, UUID demandId, Instant due) {
        return storeId + "/" + demandId + "/" + due.getEpochSecond();
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        Persona job = Persona.job(UUID.fromString(ids[0]));
        UUID id = UUID.fromString(ids[1]);
        Set<UUID> person = transactions.as(
                job,
                () -> demands.lock(id)
                        .filter(Demand::waits)
                        .flatMap(demand -> people.find(demand.storeId(), demand.offenderId()))
                        .map(found -> Set.copyOf(found.ids()))
                        .orElse(Set.of()));
        boolean spokenFor = !person.isEmpty() && represented.any(person);
        transactions.run(job, () -> demands.lock(id).filter(Demand::waits).ifPresent(demand -> go(demand, spokenFor)));
    }

    private void go(Demand demand, boolean spokenFor) {
        Instant now = clock.instant();
        var place = jurisdictions.of(stores.country(demand.storeId()).orElse(null));
        var person = people.find(demand.storeId(), demand.offenderId());
        if (place.isEmpty() || person.isEmpty() || spokenFor) {
            demand.stopped(spokenFor ? "represented" : place.isEmpty() ? "jurisdiction" : "linked otherwise", now);
            return;
        }
        List<Debt> owed = debts.ofOffenders(person.get().ids()).stream()
                .filter(debt -> debt.storeId().equals(demand.storeId()))
                .toList();
        List<Debt> payable = owed.stream().filter(Debt::payable).toList();
        if (payable.isEmpty() || owed.stream().anyMatch(debt -> debt.state() == State.DISPUTED)) {
            demand.stopped(payable.isEmpty() ? "nothing owed" : "disputed", now);
            return;
        }
        Instant day = place.get().notAtNight(now, ZoneId.of(demand.timeZone()));
        if (day.isAfter(now)) {
            demand.later(day);
            outbox.enqueue(NAME, instance(demand.storeId(), demand.id(), day), Duration.between(now, day));
            return;
        }
        write(demand, person.get(), payable, place.get().answerDays());
    }

    private void write(Demand demand, StoreOffender person, List<Debt> payable, int answerDays) {
        String secret = Secrets.token();
        Instant now = clock.instant();
        StoreFacts store = stores.store(demand.storeId());
        QrToken token = new QrToken(
                        Ids.next(clock),
                        new QrToken.Subject(demand.storeId(), null, person.offenderId(), person.lastIncidentAt()),
                        Secrets.hash(secret),
                        store.name(),
                        store.address(),
                        demand.createdBy(),
                        now)
                .inZone(store.timeZone());
        requests.add(token);
        Money sum = payable.stream()
                .map(Debt::amount)
                .filter(amount -> amount.currency().equals(store.currency()))
                .reduce(store.nothing(), Money::plus);
        Asked asked = new Asked(
                demand,
                DemandDesk.ADDRESS.open(fields, demand.address(), demand.id()),
                store,
                payable,
                sum,
                settings.baseUrl() + "/p/#t=" + secret,
                token.expiresAt(),
                now.plus(Duration.ofDays(answerDays)));
        demand.written(token.id(), sum);
        if (demand.channel() == Channel.TEXT) {
            texts.send(paper.text(asked));
        } else {
            mail.send(paper.letter(asked));
        }
    }
}
