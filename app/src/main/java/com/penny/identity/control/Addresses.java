package com.penny.identity.control;

import com.penny.identity.control.Credentials.Kept;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountStore;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The addresses of accounts: sealed in the database, bound to their account, and found there by blind index alone. */
@ApplicationScoped
public class Addresses {

    /** Within a realm: that somebody of a store is also a person concerned does not show in the index. */
    private static final SealedColumn EMAIL =
            SealedColumn.of("account", "email", "id").clearIn("email_clear").foundBy("email_index", "realm");

    @Inject
    FieldCipher fields;

    @Inject
    AccountStore accounts;

    @Inject
    Transactions transactions;

    @Produces
    SealedColumn email() {
        return EMAIL;
    }

    /** @param address normal */
    Account account(UUID id, String realm, String address, Kept kept, Instant now) {
        // Sealed first: see KeyExchange.
        byte[] sealed = EMAIL.seal(fields, address, id);
        Account account = new Account(
                id, realm, sealed, EMAIL.indexes(fields, realm, address).get(0), kept.passwordHash(), now);
        return kept.pooled() == null ? account : account.inPool(kept.pooled());
    }

    public String of(Account account) {
        return EMAIL.open(fields, account.email(), account.id());
    }

    /** Accounts with that address, in transactions of somebody who knows it and nothing else. */
    List<Account> holders(String realm, String address) {
        return EMAIL.indexes(fields, realm, address).stream()
                .flatMap(
                        index -> transactions.as(Persona.knowing(index), () -> accounts.byEmail(realm, index)).stream())
                .toList();
    }

    /** As {@link #holders}, in the transaction under way, which runs as a job. */
    List<Account> holdersForJob(String realm, String address) {
        return EMAIL.indexes(fields, realm, address).stream()
                .flatMap(index -> accounts.byEmail(realm, index).stream())
                .toList();
    }
}
