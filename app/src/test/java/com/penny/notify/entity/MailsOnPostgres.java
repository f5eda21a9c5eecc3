package com.penny.notify.entity;

import com.penny.migrations.TestDatabase;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hibernate.Session;
import org.hibernate.cfg.Configuration;

/** The book of letters on a real database, under row-level security, in transactions bound as the server binds them. */
public final class MailsOnPostgres implements Transactions, AutoCloseable {

    private final TestDatabase database = TestDatabase.shared();
    private final EntityManagerFactory factory;
    private final EntityManager entities;
    private final MailBook book = new MailBook();

    public MailsOnPostgres() {
        factory = new Configuration()
                .addAnnotatedClass(MailMessage.class)
                .addAnnotatedClass(MailAttachment.class)
                .setProperty("hibernate.connection.url", database.url("penny"))
                .setProperty("hibernate.connection.username", "penny_app")
                .setProperty("hibernate.connection.password", database.appPassword())
                .buildSessionFactory();
        entities = factory.createEntityManager();
        book.entities = entities;
    }

    public MailBook book() {
        return book;
    }

    public MailMessage find(java.util.UUID id) {
        return as(Persona.job(), () -> entities.find(MailMessage.class, id));
    }

    public long files(java.util.UUID mailId) {
        return as(
                Persona.job(),
                () -> ((Number) entities.createNativeQuery("select count(*) from mail_attachment where mail_id = :mail")
                                .setParameter("mail", mailId)
                                .getSingleResult())
                        .longValue());
    }

    @Override
    public <T> T as(Persona persona, Callable<T> work) {
        entities.clear();
        entities.getTransaction().begin();
        try {
            entities.unwrap(Session.class)
                    .doWork(connection -> TestDatabase.bind(
                            connection, "penny_" + persona.role().name().toLowerCase(Locale.ROOT), Map.of()));
            T result = work.call();
            entities.getTransaction().commit();
            return result;
        } catch (RuntimeException e) {
            entities.getTransaction().rollback();
            throw e;
        } catch (Exception e) {
            entities.getTransaction().rollback();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Persona current() {
        throw new IllegalStateException("nothing here asks");
    }

    @Override
    public void afterCommit(Runnable work) {
        throw new IllegalStateException("nothing here asks");
    }

    @Override
    public void close() {
        entities.close();
        factory.close();
    }
}
