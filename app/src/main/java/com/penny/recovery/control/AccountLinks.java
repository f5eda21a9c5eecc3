package com.penny.recovery.control;

import com.penny.recovery.LinkedPeople;
import com.penny.recovery.entity.PortalLink;
import com.penny.recovery.entity.Requests;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
public class AccountLinks implements LinkedPeople {

    @Inject
    Requests requests;

    @Inject
    Transactions transactions;

    @Override
    public Linked of(UUID accountId) {
        List<PortalLink> links = transactions.as(
                Persona.offender(accountId, List.of(), List.of(), List.of()), () -> requests.linksOf(accountId));
        return new Linked(
                links.stream()
                        .map(PortalLink::offenderId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                links.stream().anyMatch(link -> link.offenderId() == null && !link.rejected()));
    }
}
