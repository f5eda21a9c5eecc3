package com.penny.keyring.control;

import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import com.penny.keyring.entity.RowsOnPostgres;
import java.util.List;

/** The exchange of keys without the server. */
public final class Exchanges {

    private Exchanges() {}

    public static KeyExchange of(RowsOnPostgres database, FieldCipher fields, SealedColumn... columns) {
        KeyExchange exchange = new KeyExchange();
        exchange.columns = List.of(columns);
        exchange.fields = fields;
        exchange.rows = database.rows();
        exchange.transactions = database;
        return exchange;
    }
}
