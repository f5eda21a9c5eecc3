package com.penny.recovery.control;

import com.penny.evidence.Evidence;
import com.penny.evidence.Evidence.Kind;
import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.incidents.Relinking;
import com.penny.recovery.entity.StoreOffender;
import com.penny.recovery.entity.StorePeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What a store's incidents with a person add up to. In the transaction under way, a job of that store. */
@ApplicationScoped
public class PersonSummary {

    @Inject
    Incidents incidents;

    @Inject
    Relinking relinking;

    @Inject
    StorePeople people;

    @Inject
    Evidence evidence;

    /** Counted anew from the incidents that stand: repeating it changes nothing. A store has no person of whom none is left. */
    public void renew(UUID storeId, UUID offenderId) {
        // Locked before it is counted: of two decisions at once the later one counts both.
        StoreOffender person = people.lock(storeId, offenderId).orElse(null);
        List<Theft> standing = incidents.theftsOf(List.of(offenderId)).stream()
                .filter(theft -> !theft.overturned())
                .toList();
        if (standing.isEmpty()) {
            if (person != null) {
                people.remove(person);
            }
            return;
        }
        boolean fresh = person == null;
        if (fresh) {
            person = new StoreOffender(storeId, offenderId, incidents.reference(offenderId));
        }
        person.knownBefore(relinking.everKnownAs(offenderId).stream()
                .filter(id -> !id.equals(offenderId))
                .toList());
        Theft latest = standing.get(0);
        person.summarise(standing.size(), latest.occurredAt(), thumbnail(latest));
        if (fresh) {
            people.add(person);
        }
    }

    private UUID thumbnail(Theft theft) {
        return evidence.ofAlerts(List.of(theft.alertId()), List.of(Kind.THUMBNAIL)).stream()
                .findFirst()
                .map(Evidence.Item::id)
                .orElse(null);
    }
}
