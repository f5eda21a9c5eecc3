package com.penny.recovery.control;

import com.penny.audit.Audit;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import com.penny.notify.Texts;
import com.penny.outbox.Outbox;
import com.penny.payments.Debts;
import com.penny.payments.Debts.Debt;
import com.penny.payments.Debts.State;
import com.penny.privacy.Jurisdictions;
import com.penny.privacy.Jurisdictions.Jurisdiction;
import com.penny.recovery.entity.Demand;
import com.penny.recovery.entity.Demand.Channel;
import com.penny.recovery.entity.Demands;
import com.penny.recovery.entity.StoreOffender;
import com.penny.recovery.entity.StorePeople;
import com.penny.stores.Stores;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Lets a store ask somebody for what they owe: by day, not too often, and not while they dispute it (F6, S7). */
@ApplicationScoped
public class DemandDesk {

    static final SealedColumn ADDRESS = SealedColumn.of("demand", "address", "id");

    /** What a mail server could take; whether anybody reads it is seen when it is sent. */
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");

    private static final Duration A_YEAR = Duration.ofDays(365);

    /**
     * @param address of mail, or a mobile number with its country
     * @param timeZone of whoever reads it; null for that of the store
     */
    public record Wanted(Channel channel, String address, String language, String timeZone) {}

    @Inject
    Demands demands;

    @Inject
    StorePeople people;

    @Inject
    Debts debts;

    @Inject
    Jurisdictions jurisdictions;

    @Inject
    Represented represented;

    @Inject
    Stores stores;

    @Inject
    Texts texts;

    @Inject
    FieldCipher fields;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Produces
    SealedColumn address() {
        return ADDRESS;
    }

    /**
     * Begins its own transactions.
     *
     * @return when it goes out: now, or in the morning
     * @throws Problem 400 for an address that is none; 404 for a person of another store; 409 where nothing is owed or may be asked
     *     for, while it is disputed, where somebody speaks for them, and too soon or too often after the one before
     */
    public Instant ask(Persona staff, UUID personId, Wanted wanted) {
        StoreOffender person = transactions.as(staff, () -> people.byId(staff.storeId(), personId));
        String address = address(wanted);
        requireZone(wanted.timeZone());
        if (represented.any(Set.copyOf(person.ids()))) {
            throw Problem.conflict(
                    "represented",
                    "Somebody speaks for them",
                    "This person has named somebody who speaks for them. Penny writes to them; send no notice.");
        }
        return transactions.as(staff, () -> keep(staff, person, wanted, address));
    }

    private String address(Wanted wanted) {
        if (wanted.channel() == Channel.TEXT) {
            return texts.reachable(wanted.address(), "/address");
        }
        if (!MAIL.matcher(wanted.address()).matches()) {
            throw Problem.invalid("/address", "Give an email address such as name@example.org.");
        }
        return wanted.address();
    }

    private static void requireZone(String name) {
        try {
            if (name != null) {
                ZoneId.of(name);
            }
        } catch (DateTimeException unknown) {
            throw Problem.invalid("/timeZone", "Give a time zone such as Europe/Madrid.");
        }
    }

    private Instant keep(Persona staff, StoreOffender person, Wanted wanted, String address) {
        Jurisdiction place = jurisdictions
                .of(stores.country(staff.storeId()).orElse(null))
                .orElseThrow(PaymentRequests::unknownPlace);
        requireOwed(person);
        demands.queue(staff.storeId(), person.offenderId());
        Instant now = clock.instant();
        requireSeldom(staff, person, place, now);
        String zone = wanted.timeZone() == null ? stores.store(staff.storeId()).timeZone() : wanted.timeZone();
        Instant due = place.notAtNight(now, ZoneId.of(zone));
        UUID id = Ids.next(clock);
        demands.add(new Demand(
                id,
                staff.storeId(),
                person.offenderId(),
                new Demand.To(wanted.channel(), ADDRESS.seal(fields, address, id), wanted.language(), zone),
                staff.accountId(),
                now,
                due));
        outbox.enqueue(SendDemand.NAME, SendDemand.instance(staff.storeId(), id, due), Duration.between(now, due));
        audit.record(staff.storeId(), "notice.requested", id, Map.of("channel", wanted.channel()));
        return due;
    }

    private void requireOwed(StoreOffender person) {
        List<Debt> owed = debts.ofOffenders(person.ids());
        if (owed.stream().anyMatch(debt -> debt.state() == State.DISPUTED)) {
            throw Problem.conflict(
                    "disputed",
                    "It is disputed",
                    "Nothing is asked of anybody while it is disputed. You will see here when that is decided.");
        }
        if (owed.stream().noneMatch(Debt::payable)) {
            throw Problem.conflict("nothing-owed", "Nothing to request", "Nothing is open for this person.");
        }
    }

    private void requireSeldom(Persona staff, StoreOffender person, Jurisdiction place, Instant now) {
        List<Instant> before = demands.askedSince(staff.storeId(), person.ids(), now.minus(A_YEAR));
        if (before.size() >= place.mostLetters()) {
            throw Problem.conflict(
                    "asked-often",
                    "Asked often enough",
                    "This person was written to " + before.size()
                            + " times within a year, and is not written to again. A code can still be handed over.");
        }
        Duration gap = Duration.ofDays(place.answerDays());
        before.stream().findFirst().filter(last -> last.plus(gap).isAfter(now)).ifPresent(last -> {
            throw Problem.conflict(
                    "asked-lately",
                    "Asked not long ago",
                    "An answer to the last notice is waited for until "
                            + last.plus(gap).atZone(ZoneOffset.UTC).toLocalDate() + ". Write after that.");
        });
    }
}
