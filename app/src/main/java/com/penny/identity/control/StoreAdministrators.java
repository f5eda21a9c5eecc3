package com.penny.identity.control;

import com.penny.identity.Accounts;
import com.penny.identity.Administrators;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.StoreMember;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class StoreAdministrators implements Administrators {

    @Inject
    AccountStore store;

    @Inject
    Accounts accounts;

    @Inject
    Transactions transactions;

    @Override
    public List<Administrator> of(UUID storeId) {
        List<UUID> ids = transactions.as(
                Persona.job(storeId),
                () -> store.members(storeId).stream()
                        .filter(member -> member.role().equals(StoreMember.ADMIN))
                        .map(StoreMember::accountId)
                        .toList());
        return ids.stream()
                .flatMap(id -> accounts.addressee(id).stream()
                        .map(person -> new Administrator(id, person.email(), person.language())))
                .toList();
    }
}
