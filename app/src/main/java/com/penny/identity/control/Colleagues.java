package com.penny.identity.control;

import com.penny.identity.People;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.PennyMember;
import com.penny.identity.entity.StoreMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
public class Colleagues implements People {

    @Inject
    AccountStore accounts;

    @Inject
    Names names;

    @Override
    public Map<UUID, Name> staff(Collection<UUID> accountIds) {
        return accountIds.isEmpty()
                ? Map.of()
                : accounts.staff(accountIds).stream().collect(Collectors.toMap(StoreMember::accountId, names::of));
    }

    @Override
    public Map<UUID, Name> reviewers(Collection<UUID> accountIds) {
        return accountIds.isEmpty()
                ? Map.of()
                : accounts.pennyMembers(accountIds).stream()
                        .collect(Collectors.toMap(PennyMember::accountId, names::of, (one, other) -> one));
    }
}
