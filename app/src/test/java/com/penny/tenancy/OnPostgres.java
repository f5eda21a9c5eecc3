package com.penny.tenancy;

import com.penny.migrations.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.cfg.Configuration;

/** A real database under row-level security, in transactions bound as the server binds them, without the server. */
public class OnPostgres implements Transactions, AutoCloseable {

    /** By what they map. Making one takes longer than most tests, and all use the one database. */
    private static final Map<Set<Class<?>>, EntityManagerFactory> FACTORIES = new ConcurrentHashMap<>();

    private final EntityManager entities;
    private final SortedMap<String, List<Runnable>> last = new TreeMap<>();
    private Persona current;

    /** @param mapped the entities that the test is about */
    public OnPostgres(Class<?>... mapped) {
        entities =
                FACTORIES.computeIfAbsent(Set.of(mapped), OnPostgres::factory).createEntityManager();
    }

    private static EntityManagerFactory factory(Set<Class<?>> mapped) {
        TestDatabase database = TestDatabase.shared();
        Configuration configuration = new Configuration()
                .setProperty("hibernate.connection.url", database.url("penny"))
                .setProperty("hibernate.connection.username", "penny_app")
                .setProperty("hibernate.connection.password", database.appPassword());
        mapped.forEach(configuration::addAnnotatedClass);
        return configuration.buildSessionFactory();
    }

    public EntityManager entities() {
        return entities;
    }

    @Override
    public <T> T as(Persona persona, Callable<T> work) {
        if (current != null) {
            if (!persona.equals(current)) {
                throw new IllegalStateException("a transaction of another persona is under way");
            }
            return call(work);
        }
        entities.clear();
        entities.getTransaction().begin();
        current = persona;
        try {
            entities.unwrap(Session.class)
                    .doWork(connection -> TestDatabase.bind(
                            connection, "penny_" + persona.role().name().toLowerCase(Locale.ROOT), settings(persona)));
            T result = call(work);
            last.values().forEach(works -> works.forEach(Runnable::run));
            entities.getTransaction().commit();
            return result;
        } catch (RuntimeException e) {
            entities.getTransaction().rollback();
            throw e;
        } finally {
            current = null;
            last.clear();
        }
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

    private static Map<String, String> settings(Persona persona) {
        Map<String, String> settings = new HashMap<>();
        settings.put("penny.account_id", text(persona.accountId()));
        settings.put("penny.store_id", text(persona.storeId()));
        settings.put("penny.offender_ids", text(persona.offenderIds()));
        settings.put("penny.alert_ids", text(persona.alertIds()));
        settings.put("penny.store_ids", text(persona.storeIds()));
        settings.put("penny.lookup", text(persona.lookup()));
        return settings;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String text(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    @Override
    public Persona current() {
        if (current == null) {
            throw new IllegalStateException("no transaction is under way");
        }
        return current;
    }

    @Override
    public void beforeCommit(String order, Runnable work) {
        last.computeIfAbsent(order, name -> new ArrayList<>()).add(work);
    }

    @Override
    public void afterCommit(Runnable work) {
        throw new IllegalStateException("nothing here asks");
    }

    @Override
    public void close() {
        entities.close();
    }
}
