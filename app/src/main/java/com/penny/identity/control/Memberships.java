package com.penny.identity.control;

import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.PennyMember;
import com.penny.identity.entity.StoreMember;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What an account may work as, read anew for every request: a removed member is out at once. */
@ApplicationScoped
public class Memberships {

    /** All memberships of an account. */
    public record Of(List<StoreMember> stores, List<PennyMember> penny) {

        public Optional<StoreMember> in(UUID storeId) {
            return stores.stream()
                    .filter(member -> member.storeId().equals(storeId))
                    .findFirst();
        }

        /** Those that somebody is also in the group for. */
        public Of within(Set<String> groups) {
            return new Of(
                    stores.stream()
                            .flatMap(member -> member.within(groups).stream())
                            .toList(),
                    penny.stream()
                            .filter(member -> groups.contains(member.role()))
                            .toList());
        }

        public boolean has(String pennyRole) {
            return penny.stream().anyMatch(member -> member.role().equals(pennyRole));
        }
    }

    @Inject
    Transactions transactions;

    @Inject
    AccountStore accounts;

    public Of of(UUID accountId) {
        return transactions.as(
                Persona.account(accountId, List.of()),
                () -> new Of(accounts.storesOf(accountId), accounts.pennyRolesOf(accountId)));
    }
}
