package com.penny.network.boundary;

import com.penny.identity.People;
import com.penny.incidents.Sightings;
import com.penny.network.boundary.NetworkOpsViews.HoldView;
import com.penny.network.entity.Hold;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds with the names of who stands behind them. */
@ApplicationScoped
public class HoldViews {

    @Inject
    Sightings sightings;

    @Inject
    People people;

    @Inject
    Transactions transactions;

    List<HoldView> of(Collection<Hold> shown) {
        Map<UUID, People.Name> names = people.reviewers(shown.stream()
                .flatMap(hold -> Stream.of(hold.setBy(), hold.liftAskedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UUID, Sightings.Person> held =
                sightings.people(shown.stream().map(Hold::offenderId).collect(Collectors.toSet()));
        UUID caller = transactions.current().accountId();
        return shown.stream()
                .map(hold -> new HoldView(
                        hold.id(),
                        hold.offenderId(),
                        held.get(hold.offenderId()).reference(),
                        hold.kind(),
                        hold.cause(),
                        hold.reason(),
                        PolicyVersions.name(names, hold.setBy()),
                        hold.setAt(),
                        PolicyVersions.name(names, hold.liftAskedBy()),
                        hold.liftReason(),
                        caller.equals(hold.liftAskedBy())))
                .toList();
    }
}
