package com.penny.identity.control;

import com.penny.identity.People;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.PennyMember;
import com.penny.identity.entity.StoreMember;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
public class Colleagues implements People {

    @Inject
    AccountStore accounts;

    @Inject
    Names names;

    @Inject
    Transactions transactions;

    @Override
    public Map<UUID, Name> staff(Collection<UUID> accountIds) {
        return accountIds.isEmpty()
                ? Map.of()
                : accounts.staff(accountIds).stream().collect(Collectors.toMap(StoreMember::accountId, names::of));
    }

    @Override
    public List<Colleague> colleagues() {
        return accounts.members(transactions.current().storeId()).stream()
                .map(member ->
                        new Colleague(member.accountId(), names.of(member).name()))
                .sorted(Comparator.comparing(Colleague::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Override
    public Map<UUID, Name> reviewers(Collection<UUID> accountIds) {
        return accountIds.isEmpty()
                ? Map.of()
                : accounts.pennyMembers(accountIds).stream()
                        .collect(Collectors.toMap(PennyMember::accountId, names::of, (one, other) -> one));
    }
}
