package com.penny.identity.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the sessions of the account of the transaction live on, where a user pool began them. */
@ApplicationScoped
public class CognitoSessions {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(CognitoSession session) {
        entities.persist(session);
    }

    public Optional<CognitoSession> find(UUID sessionId) {
        return Optional.ofNullable(entities.find(CognitoSession.class, sessionId));
    }

    /**
     * Of many requests that find the pool due, one gets to ask it.
     *
     * @param next when another may, should this one get no answer
     * @return whether it is this one
     */
    public boolean claim(UUID sessionId, Instant now, Instant next) {
        return entities.createNativeQuery(
                                "update cognito_session set due_at = :next where session_id = :id and due_at <= :now")
                        .setParameter("next", next)
                        .setParameter("id", sessionId)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** The pool is asked for all of them with their next request. */
    public void makeDue(Instant now) {
        entities.createNativeQuery("update cognito_session set due_at = :now where due_at > :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
