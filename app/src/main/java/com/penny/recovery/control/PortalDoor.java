package com.penny.recovery.control;

import com.penny.identity.Door;
import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.kernel.Problem;
import com.penny.recovery.entity.PortalLink;
import com.penny.recovery.entity.Requests;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
        List<UUID> offenders = links.stream()
                .map(PortalLink::offenderId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
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
}
