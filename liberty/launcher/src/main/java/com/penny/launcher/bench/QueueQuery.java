package com.penny.launcher.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The query behind Monitor's queue on one connection, bound to a store's staff or not at all. */
final class QueueQuery implements AutoCloseable {

    private static final String BIND =
            "select set_config('role', 'penny_store', true), set_config('penny.store_id', ?, true)";
    private static final String QUEUE = "select * from alert where store_id = ? and status in ('NEW')"
            + " order by raised_at desc, id desc fetch first 40 rows only";

    private final Connection connection;
    private final PreparedStatement bind;
    private final PreparedStatement queue;
    private final UUID store;

    /** @param bound whether each transaction is bound to the store, as the server does */
    QueueQuery(Connection connection, String store, boolean bound) throws SQLException {
        this.connection = connection;
        this.store = UUID.fromString(store);
        connection.setAutoCommit(false);
        bind = bound ? connection.prepareStatement(BIND) : null;
        queue = connection.prepareStatement(QUEUE);
    }

    /** @param query the query alone; @param transaction from its beginning to its commit; both in milliseconds */
    record Time(double query, double transaction) {}

    Time run() throws SQLException {
        long began = System.nanoTime();
        if (bind != null) {
            bind.setString(1, store.toString());
            bind.execute();
        }
        long asked = System.nanoTime();
        queue.setObject(1, store);
        int rows = 0;
        try (ResultSet found = queue.executeQuery()) {
            while (found.next()) {
                rows++;
            }
        }
        long answered = System.nanoTime();
        connection.commit();
        if (rows == 0) {
            throw new IllegalStateException("the queue is empty; nothing was measured");
        }
        return new Time((answered - asked) / 1e6, (System.nanoTime() - began) / 1e6);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
