package com.penny.tenancy.control;

import com.penny.tenancy.OutcomeUnknown;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Transactions of the server, bound to their persona by one statement before any other. The settings are local to the
 * transaction: a pooled connection goes back to the pool as nobody.
 */
@ApplicationScoped
public class BoundTransactions implements Transactions {

    private static final String PERSONA = "penny.persona";
    private static final String LAST = "penny.last";
    private static final String BIND = """
            select set_config('role', ?, true), set_config('penny.account_id', ?, true),
              set_config('penny.store_id', ?, true), set_config('penny.offender_ids', ?, true),
              set_config('penny.alert_ids', ?, true), set_config('penny.store_ids', ?, true),
              set_config('penny.lookup', ?, true)""";

    @Resource
    UserTransaction transaction;

    @Resource
    TransactionSynchronizationRegistry registry;

    @Resource(lookup = "jdbc/penny")
    DataSource database;

    @Override
    public <T> T as(Persona persona, Callable<T> work) {
        if (registry.getTransactionKey() != null) {
            if (!persona.equals(registry.getResource(PERSONA))) {
                throw new IllegalStateException("a transaction of another persona is under way");
            }
            return call(work);
        }
        begin();
        T result;
        try {
            bind(persona);
            result = call(work);
            finish();
        } catch (RuntimeException | Error e) {
            rollback(e);
            throw e;
        }
        commit();
        return result;
    }

    @Override
    public Persona current() {
        Object persona = registry.getTransactionKey() == null ? null : registry.getResource(PERSONA);
        if (persona == null) {
            throw new IllegalStateException("no transaction is under way");
        }
        return (Persona) persona;
    }

    @Override
    public void beforeCommit(String order, Runnable work) {
        last().computeIfAbsent(order, name -> new ArrayList<>()).add(work);
    }

    @SuppressWarnings("unchecked")
    private SortedMap<String, List<Runnable>> last() {
        Object last = registry.getResource(LAST);
        if (last == null) {
            last = new TreeMap<String, List<Runnable>>();
            registry.putResource(LAST, last);
        }
        return (SortedMap<String, List<Runnable>>) last;
    }

    private void finish() {
        last().values().forEach(works -> works.forEach(Runnable::run));
    }

    @Override
    public void afterCommit(Runnable work) {
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Only what follows the commit matters.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    work.run();
                }
            }
        });
    }

    private void bind(Persona persona) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(BIND)) {
            statement.setString(1, "penny_" + persona.role().name().toLowerCase(Locale.ROOT));
            statement.setString(2, text(persona.accountId()));
            statement.setString(3, text(persona.storeId()));
            statement.setString(4, text(persona.offenderIds()));
            statement.setString(5, text(persona.alertIds()));
            statement.setString(6, text(persona.storeIds()));
            statement.setString(7, persona.lookup() == null ? "" : persona.lookup());
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("could not bind the transaction", e);
        }
        registry.putResource(PERSONA, persona);
    }

    private static String text(UUID id) {
        return id == null ? "" : id.toString();
    }

    private static String text(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void begin() {
        try {
            transaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("could not begin a transaction", e);
        }
    }

    private void commit() {
        try {
            transaction.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new OutcomeUnknown(e);
        }
    }

    private void rollback(Throwable reason) {
        try {
            transaction.rollback();
        } catch (SystemException e) {
            reason.addSuppressed(e);
        }
    }
}
