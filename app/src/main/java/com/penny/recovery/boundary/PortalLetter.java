package com.penny.recovery.boundary;

import com.penny.evidence.Evidence;
import com.penny.evidence.Evidence.Kind;
import com.penny.evidence.Views;
import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.kernel.Money;
import com.penny.kernel.Settings;
import com.penny.payments.Debts;
import com.penny.payments.Debts.Debt;
import com.penny.recovery.boundary.PortalViews.Incident;
import com.penny.recovery.boundary.PortalViews.Item;
import com.penny.recovery.boundary.PortalViews.Letter;
import com.penny.recovery.boundary.PortalViews.State;
import com.penny.recovery.boundary.PortalViews.StoreFacts;
import com.penny.recovery.boundary.PortalViews.View;
import com.penny.recovery.entity.PortalLink;
import com.penny.recovery.entity.Requests;
import com.penny.stores.Stores;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts together what the portal says to the person of the transaction: each incident, then the sum. */
@ApplicationScoped
public class PortalLetter {

    @Inject
    Transactions transactions;

    @Inject
    Requests requests;

    @Inject
    Incidents incidents;

    @Inject
    Debts debts;

    @Inject
    Stores stores;

    @Inject
    Evidence evidence;

    @Inject
    Views views;

    @Inject
    Settings settings;

    Letter write() {
        Persona person = transactions.current();
        Map<UUID, Stores.StoreLabel> names = stores.labels(person.storeIds());
        List<Theft> thefts = incidents.theftsOf(person.offenderIds());
        Map<UUID, Debt> owed =
                debts.ofOffenders(person.offenderIds()).stream().collect(Collectors.toMap(Debt::theftId, debt -> debt));
        Set<UUID> withClip = evidence.ofAlerts(person.alertIds(), List.of(Kind.BLURRED_CLIP)).stream()
                .map(Evidence.Item::alertId)
                .collect(Collectors.toSet());
        List<Incident> letter = new ArrayList<>();
        for (Theft theft : thefts) {
            letter.add(decided(theft, owed.get(theft.id()), names, clips(theft, withClip)));
        }
        requests.linksOf(person.accountId()).stream()
                // Also what was decided since the door was opened: nobody reads that nothing is owed in between.
                .filter(link ->
                        link.offenderId() == null || !person.offenderIds().contains(link.offenderId()))
                .map(link -> undecided(link, names))
                .forEach(letter::add);
        letter.sort(Comparator.comparing(Incident::occurredAt).reversed());
        return new Letter(letter, total(owed.values()), settings.controller());
    }

    private Incident decided(Theft theft, Debt debt, Map<UUID, Stores.StoreLabel> names, List<UUID> clips) {
        return new Incident(
                theft.id(),
                state(debt),
                store(names.get(theft.storeId())),
                theft.occurredAt(),
                theft.sentence(),
                debt == null || !debt.demanded() ? null : debt.amount(),
                debt == null
                        ? List.of()
                        : debt.items().stream().map(PortalLetter::item).toList(),
                clips,
                debt == null ? null : debt.disputedAt(),
                debt == null ? null : debt.takenBackAt(),
                theft.recordings().stream()
                        .flatMap(recording -> views.ofAlert(recording).stream())
                        .sorted(Comparator.comparing(Views.View::at))
                        .map(view -> new View(view.at(), who(view.role())))
                        .toList());
    }

    private static State state(Debt debt) {
        if (debt == null) {
            return State.UNDER_REVIEW;
        }
        return debt.demanded() || debt.state() != Debts.State.OPEN
                ? State.valueOf(debt.state().name())
                : State.NOT_CLAIMED;
    }

    private static Incident undecided(PortalLink link, Map<UUID, Stores.StoreLabel> names) {
        return new Incident(
                link.id(),
                link.rejected() ? State.NOT_UPHELD : State.UNDER_REVIEW,
                store(names.get(link.storeId())),
                link.occurredAt(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of());
    }

    private static List<UUID> clips(Theft theft, Set<UUID> withClip) {
        return theft.recordings().stream().filter(withClip::contains).toList();
    }

    /** One currency at a time: the one that a payment would be made in. */
    private static Money total(Iterable<Debt> owed) {
        Money total = null;
        for (Debt debt : owed) {
            if (!debt.payable()) {
                continue;
            }
            if (total == null) {
                total = debt.amount();
            } else if (total.currency().equals(debt.amount().currency())) {
                total = total.plus(debt.amount());
            }
        }
        return total;
    }

    private static StoreFacts store(Stores.StoreLabel store) {
        return new StoreFacts(store.name(), store.address(), store.timeZone());
    }

    private static Item item(Debts.Item item) {
        return new Item(item.name(), item.quantity(), item.unitPrice());
    }

    private static String who(String role) {
        return switch (role) {
            case "STORE" -> "Store staff";
            case "OFFENDER" -> "You";
            case "OPS" -> "Penny, for your dispute";
            default -> "Penny reviewer";
        };
    }
}
