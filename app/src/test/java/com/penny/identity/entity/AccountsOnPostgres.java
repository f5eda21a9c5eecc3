package com.penny.identity.entity;

import com.penny.keyring.entity.RowsOnPostgres;

/** Accounts on a real database, under row-level security. */
public final class AccountsOnPostgres extends RowsOnPostgres {

    private final AccountStore store = new AccountStore();

    public AccountsOnPostgres() {
        super(Account.class, StoreMember.class, PennyMember.class);
        store.entities = entities();
    }

    public AccountStore store() {
        return store;
    }
}
