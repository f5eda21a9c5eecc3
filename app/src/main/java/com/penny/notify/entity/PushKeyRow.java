package com.penny.notify.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** The one row of the key of pushes. */
@ApplicationScoped
public class PushKeyRow {

    public static final String PURPOSE = "vapid";

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** @return what is kept, which is another server's key where that came first; sealed */
    public byte[] firstOr(String publicKey, byte[] sealed, Instant now) {
        entities.createNativeQuery("insert into push_key (purpose, public_key, private_key, made_at)"
                        + " values (:purpose, :public, :private, :now) on conflict (purpose) do nothing")
                .setParameter("purpose", PURPOSE)
                .setParameter("public", publicKey)
                .setParameter("private", sealed)
                .setParameter("now", now)
                .executeUpdate();
        return (byte[]) entities.createNativeQuery("select private_key from push_key where purpose = :purpose")
                .setParameter("purpose", PURPOSE)
                .getSingleResult();
    }
}
