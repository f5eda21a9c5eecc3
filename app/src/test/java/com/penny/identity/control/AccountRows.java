package com.penny.identity.control;

import com.penny.identity.control.Credentials.Kept;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountsOnPostgres;
import com.penny.identity.entity.Pooled;
import com.penny.keyring.control.Fields;
import com.penny.tenancy.Persona;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Accounts on a real database, with sealed addresses. */
public final class AccountRows {

    private final AccountsOnPostgres database;
    private final Addresses addresses = new Addresses();

    public AccountRows(AccountsOnPostgres database, Path keys) {
        this.database = database;
        addresses.fields = Fields.in(keys);
        addresses.accounts = database.store();
        addresses.transactions = database;
    }

    public UUID add(String realm, String address, Kept kept) {
        UUID id = UUID.randomUUID();
        add(id, realm, address, kept);
        return id;
    }

    public void add(UUID id, String realm, String address, Kept kept) {
        database.run(
                Persona.job(),
                () -> database.store()
                        .add(addresses.account(
                                id, realm, address, kept, Clock.systemUTC().instant())));
    }

    public void link(UUID id, Pooled pooled) {
        database.run(Persona.account(id, List.of()), () -> database.store().link(id, pooled));
    }

    public Account find(UUID id) {
        return database.as(
                        Persona.account(id, List.of()), () -> database.store().byId(id))
                .orElseThrow();
    }

    public List<Account> holders(String realm, String address) {
        return addresses.holders(realm, address);
    }
}
