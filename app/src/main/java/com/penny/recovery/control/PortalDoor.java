package com.penny.recovery.control;

import com.penny.identity.Door;
import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.incidents.Relinking;
import com.penny.kernel.Problem;
import com.penny.recovery.entity.PortalLink;
import com.penny.recovery.entity.Requests;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People concerned see what their tokens linked them to, and nothing else. */
@ApplicationScoped
public class PortalDoor implements Door {

    @Inject
    Transactions transactions;

    @Inject
    Requests requests;

    @Inject
    Incidents incidents;

    @Inject
    Relinking relinking;

    @Override
    public Persona.Role leadsTo() {
        return Persona.Role.OFFENDER;
    }

    @Override
    public Persona open(UUID accountId, UUID storeId) {
        Persona nobodyYet = Persona.offender(accountId, List.of(), List.of(), List.of());
        List<PortalLink> links = transactions.as(nobodyYet, () -> requests.linksOf(accountId));
        if (links.isEmpty()) {
            throw Problem.signInNeeded();
        }
        List<UUID> offenders = people(
                accountId,
                links.stream()
                        .map(PortalLink::offenderId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        List<Theft> thefts = transactions.as(
                Persona.offender(accountId, offenders, List.of(), List.of()), () -> incidents.theftsOf(offenders));
        List<UUID> stores = Stream.concat(
                        links.stream().map(PortalLink::storeId), thefts.stream().map(Theft::storeId))
                .distinct()
                .toList();
        List<UUID> recordings =
                thefts.stream().flatMap(theft -> theft.recordings().stream()).toList();
        return Persona.offender(accountId, offenders, recordings, stores);
    }

    /** Those that they are linked to, and who these turned out to be: nobody sees a person but by a link. */
    private List<UUID> people(UUID accountId, Set<UUID> linked) {
        Set<UUID> known = Set.of();
        for (Set<UUID> people = linked; people.size() > known.size(); ) {
            known = people;
            Persona asThem = Persona.offender(accountId, List.copyOf(known), List.of(), List.of());
            people = transactions.as(asThem, () -> relinking.nowKnownAs(linked));
        }
        return List.copyOf(known);
    }
}
