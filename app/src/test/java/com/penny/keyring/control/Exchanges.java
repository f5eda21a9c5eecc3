package com.penny.keyring.control;

import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import com.penny.keyring.entity.RowsOnPostgres;
import java.time.Clock;
import java.util.List;

/** The exchange of keys without the server. */
public final class Exchanges {

    private Exchanges() {}

    public static KeyExchange of(RowsOnPostgres database, FieldCipher fields, SealedColumn... columns) {
        return of(database, fields, Clock.systemUTC(), columns);
    }

    public static KeyExchange of(RowsOnPostgres database, FieldCipher fields, Clock clock, SealedColumn... columns) {
        KeyExchange exchange = new KeyExchange();
        exchange.columns = List.of(columns);
        exchange.fields = fields;
        exchange.rows = database.rows();
        exchange.transactions = database;
        exchange.clock = clock;
        return exchange;
    }
}
