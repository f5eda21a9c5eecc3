package com.penny.recovery.control;

import com.penny.incidents.Relinking;
import com.penny.incidents.Relinking.Correction;
import com.penny.recovery.entity.PortalLink;
import com.penny.recovery.entity.Requests;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which accounts belong to which of the two people of a correction. Whoever was let in by a code of an incident goes with that
 * incident; whoever was let in as a person stays with that person. It comes to the same before, while and after the links are moved.
 */
@ApplicationScoped
public class Sides {

    /**
     * @param from accounts of the person who had the incidents
     * @param to accounts of the one who has them now
     * @param along those of them that came in by a code of an incident that changed hands
     */
    public record Accounts(Set<UUID> from, Set<UUID> to, Set<UUID> along) {

        public Set<UUID> of(Correction correction, UUID person) {
            return person.equals(correction.to()) ? to : from;
        }

        /** Those that were shown an incident and are not whose it is. */
        public Set<UUID> blindTo(Correction correction, UUID theftId) {
            Set<UUID> see = of(correction, correction.ownerOf(theftId));
            Set<UUID> shown = correction.undoesMerge() ? to : along;
            return Stream.concat(from.stream(), shown.stream())
                    .filter(account -> !see.contains(account))
                    .collect(Collectors.toSet());
        }
    }

    @Inject
    Transactions transactions;

    @Inject
    Requests requests;

    @Inject
    Relinking relinking;

    /** Begins its own transactions. */
    public Accounts of(Correction correction) {
        Set<UUID> fromIds = transactions.as(Persona.job(), () -> relinking.everKnownAs(correction.from()));
        Set<UUID> toIds = transactions.as(Persona.job(), () -> relinking.everKnownAs(correction.to()));
        List<PortalLink> links = transactions.as(
                Persona.jobFor(Stream.concat(fromIds.stream(), toIds.stream()).collect(Collectors.toSet())),
                () -> requests.linksOfPeople());
        Predicate<PortalLink> moved =
                link -> link.alertId() != null && correction.alertIds().contains(link.alertId());
        return new Accounts(
                accounts(links, link -> !moved.test(link) && fromIds.contains(link.offenderId())),
                accounts(links, link -> moved.test(link) || toIds.contains(link.offenderId())),
                accounts(links, moved));
    }

    private static Set<UUID> accounts(List<PortalLink> links, Predicate<PortalLink> which) {
        return links.stream().filter(which).map(PortalLink::accountId).collect(Collectors.toSet());
    }
}
