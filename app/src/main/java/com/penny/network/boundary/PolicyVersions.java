package com.penny.network.boundary;

import com.penny.identity.People;
import com.penny.network.boundary.NetworkOpsViews.Terms;
import com.penny.network.boundary.NetworkOpsViews.Version;
import com.penny.network.entity.PolicyVersion;
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

/** Versions of policies with the names of who stands behind them. */
@ApplicationScoped
public class PolicyVersions {

    @Inject
    People people;

    @Inject
    Transactions transactions;

    Version of(PolicyVersion version) {
        return of(List.of(version)).get(0);
    }

    List<Version> of(Collection<PolicyVersion> versions) {
        Map<UUID, People.Name> names = people.reviewers(versions.stream()
                .flatMap(version -> Stream.of(version.proposedBy(), version.activatedBy(), version.endedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        UUID caller = transactions.current().accountId();
        return versions.stream()
                .map(version -> new Version(
                        version.id(),
                        version.policyId(),
                        version.version(),
                        Terms.of(version),
                        version.state(),
                        name(names, version.proposedBy()),
                        version.proposedAt(),
                        name(names, version.activatedBy()),
                        version.activatedAt(),
                        name(names, version.endedBy()),
                        version.endedAt(),
                        caller.equals(version.proposedBy())))
                .toList();
    }

    static String name(Map<UUID, People.Name> names, UUID id) {
        return id == null ? null : names.getOrDefault(id, People.Name.UNKNOWN).name();
    }
}
