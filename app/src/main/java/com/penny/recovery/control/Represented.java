package com.penny.recovery.control;

import com.penny.recovery.entity.PortalLink;
import com.penny.recovery.entity.Representatives;
import com.penny.recovery.entity.Requests;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether somebody speaks for a person. Begins its own transaction: stores know of no account. */
@ApplicationScoped
public class Represented {

    @Inject
    Requests requests;

    @Inject
    Representatives representatives;

    @Inject
    Transactions transactions;

    /** Whether somebody speaks for an account. */
    public boolean account(UUID accountId) {
        return transactions.as(Persona.job(), () -> representatives.any(Set.of(accountId)));
    }

    /** @param offenderIds all ids of the person */
    boolean any(Set<UUID> offenderIds) {
        return transactions.as(
                Persona.jobFor(offenderIds),
                () -> representatives.any(requests.linksOfPeople().stream()
                        .map(PortalLink::accountId)
                        .collect(Collectors.toSet())));
    }
}
