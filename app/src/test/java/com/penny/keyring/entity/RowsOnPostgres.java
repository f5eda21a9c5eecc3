package com.penny.keyring.entity;

import com.penny.tenancy.OnPostgres;

/** Sealed columns on a real database, under row-level security. */
public class RowsOnPostgres extends OnPostgres {

    private final SealedRows rows = new SealedRows();

    public RowsOnPostgres(Class<?>... mapped) {
        super(mapped);
        rows.entities = entities();
    }

    public SealedRows rows() {
        return rows;
    }
}
