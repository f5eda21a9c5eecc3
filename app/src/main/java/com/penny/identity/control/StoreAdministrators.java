package com.penny.identity.control;

import com.penny.identity.Accounts;
import com.penny.identity.Administrators;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.FormerAdmins;
import com.penny.identity.entity.StoreMember;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
public class StoreAdministrators implements Administrators {

    /** Longer than anything of a store's money waits before it takes effect. */
    public static final Duration REMEMBERED = Duration.ofDays(14);

    @Inject
    AccountStore members;

    @Inject
    FormerAdmins former;

    @Inject
    Accounts accounts;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public List<Administrator> ofStore(UUID storeId) {
        return transactions.as(Persona.job(storeId), () -> all(storeId)).entrySet().stream()
                .flatMap(one -> accounts
                        .addressee(one.getKey())
                        .map(addressee -> new Administrator(one.getKey(), addressee, one.getValue()))
                        .stream())
                .toList();
    }

    /** Whether each has been taken off. */
    private Map<UUID, Boolean> all(UUID storeId) {
        Map<UUID, Boolean> all = new LinkedHashMap<>();
        former.since(storeId, clock.instant().minus(REMEMBERED)).forEach(account -> all.put(account, true));
        members.members(storeId).stream()
                .filter(member -> member.role().equals(StoreMember.ADMIN))
                .forEach(member -> all.put(member.accountId(), false));
        return all;
    }
}
