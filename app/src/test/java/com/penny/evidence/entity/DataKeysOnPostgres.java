package com.penny.evidence.entity;

import com.penny.keyring.entity.RowsOnPostgres;

/** Wrapped data keys on a real database, under row-level security. */
public final class DataKeysOnPostgres extends RowsOnPostgres {

    private final DataKeyRows wrapped = new DataKeyRows();

    public DataKeysOnPostgres() {
        wrapped.entities = entities();
    }

    public DataKeyRows wrapped() {
        return wrapped;
    }
}
