package com.penny.identity.control;

import com.penny.identity.OwnStores;
import com.penny.identity.entity.StoreMember;
import com.penny.identity.entity.StoreNames;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
public class CallersStores implements OwnStores {

    @Inject
    Caller caller;

    @Inject
    StoreNames names;

    @Inject
    Transactions transactions;

    @Override
    public List<OwnStore> ofCaller() {
        Caller.Known known = caller.signedIn();
        List<StoreMember> members = known.memberships().stores();
        List<UUID> ids = members.stream().map(StoreMember::storeId).toList();
        Map<UUID, String> named = transactions.as(Persona.account(known.account(), ids), () -> names.of(ids));
        return members.stream()
                .map(member ->
                        new OwnStore(member.storeId(), named.get(member.storeId()), member.role(), member.suspended()))
                .sorted(Comparator.comparing(OwnStore::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
