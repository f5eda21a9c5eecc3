package com.penny.identity.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts of attempts in vain; the transaction must know the key it counts for. */
@ApplicationScoped
public class SignInAttempts {

    /** How failures slow down the next attempt. */
    public record Backoff(int free, Duration longest, Duration forgottenAfter) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /**
     * Counts an attempt, unless the caller has to wait. One statement: of many at once, each is counted; none of those that
     * need not wait is refused because another's clock was a moment ahead.
     *
     * @return until when the caller has to wait; empty when the attempt may be made
     */
    public Optional<Instant> count(String keyHash, Backoff backoff, Instant now) {
        boolean counted = !entities.createNativeQuery("""
                        insert into sign_in_attempt as a (key_hash, failures, not_before, at) values (:key, 1, :forgotten, :now)
                        on conflict (key_hash) do update set
                          failures = case when a.at < :forgotten then 1 else a.failures + 1 end,
                          not_before = case when a.at < :forgotten or a.failures + 1 < :free then :forgotten
                            else cast(:now as timestamptz) + least(make_interval(secs => :longest),
                              make_interval(secs => 2 ^ least(a.failures + 1 - :free, 20))) end,
                          at = :now
                        where a.not_before <= :now
                        returning 1""", Integer.class)
                .setParameter("key", keyHash)
                .setParameter("now", now)
                .setParameter("forgotten", now.minus(backoff.forgottenAfter()))
                .setParameter("free", backoff.free())
                .setParameter("longest", (double) backoff.longest().toSeconds())
                .getResultList()
                .isEmpty();
        return counted ? Optional.empty() : Optional.of(notBefore(keyHash));
    }

    private Instant notBefore(String keyHash) {
        return (Instant) entities.createNativeQuery(
                        "select not_before from sign_in_attempt where key_hash = :key", Instant.class)
                .setParameter("key", keyHash)
                .getSingleResult();
    }

    /** Takes one attempt back, and the wait that it brought. */
    public void takeBack(String keyHash, Instant now) {
        int more = entities.createNativeQuery("update sign_in_attempt set failures = failures - 1, not_before = :now"
                        + " where key_hash = :key and failures > 1")
                .setParameter("now", now)
                .setParameter("key", keyHash)
                .executeUpdate();
        if (more == 0) {
            forget(keyHash);
        }
    }

    public void forget(String keyHash) {
        entities.createNativeQuery("delete from sign_in_attempt where key_hash = :key")
                .setParameter("key", keyHash)
                .executeUpdate();
    }

    /** Runs as a job. */
    public void forgetBefore(Instant then) {
        entities.createNativeQuery("delete from sign_in_attempt where at < :then")
                .setParameter("then", then)
                .executeUpdate();
    }
}
