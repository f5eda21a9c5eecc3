package com.penny.disputes.entity;

import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is shown in disputes, as far as the persona of the transaction may see it. */
@ApplicationScoped
public class ShownFiles {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Runs as a job of the store. */
    public void add(DisputeFile file) {
        entities.persist(file);
        entities.flush();
    }

    /** All in a dispute, the oldest first. */
    public List<DisputeFile> of(UUID disputeId) {
        return entities.createQuery(
                        "select f from DisputeFile f where f.disputeId = :dispute order by f.at, f.objectId",
                        DisputeFile.class)
                .setParameter("dispute", disputeId)
                .getResultList();
    }

    /** @throws Problem 404 for a file of another dispute */
    public DisputeFile byId(UUID disputeId, UUID fileId) {
        return of(disputeId).stream()
                .filter(file -> file.objectId().equals(fileId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("file"));
    }

    /** One file after the other: nobody gets past the limit by sending many at once. */
    public void waitForTurn(UUID disputeId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('dispute_file ' || :dispute))")
                .setParameter("dispute", disputeId.toString())
                .getSingleResult();
    }

    /** Puts what was shown with a code of the incident's own to another dispute of it. Runs as a job of its store. */
    public void moveByIncidentCode(UUID from, UUID to, UUID offenderId) {
        entities.createNativeQuery("update dispute_file set dispute_id = :to, offender_id = :person"
                        + " where dispute_id = :from and by_code = 'INCIDENT'")
                .setParameter("to", to)
                .setParameter("person", offenderId)
                .setParameter("from", from)
                .executeUpdate();
    }

    /** Lets what was shown in a dispute go with whose it is: the same person. Runs as a job of its store. */
    public void follow(UUID disputeId, UUID offenderId) {
        entities.createNativeQuery("update dispute_file set offender_id = :person where dispute_id = :dispute")
                .setParameter("person", offenderId)
                .setParameter("dispute", disputeId)
                .executeUpdate();
    }

    /**
     * Lets what they showed in a dispute go with whose it turns out to be. What somebody else showed, as whom it was linked to, stays
     * with that one. Runs as a job of its store.
     *
     * @param accounts of whose it is
     */
    public void follow(UUID disputeId, UUID offenderId, Set<UUID> accounts) {
        entities.createNativeQuery("update dispute_file set offender_id = :person where dispute_id = :dispute"
                        + " and (by_code = 'INCIDENT' or author_id = any (cast(:accounts as uuid[])))")
                .setParameter("person", offenderId)
                .setParameter("dispute", disputeId)
                .setParameter("accounts", accounts.toArray(UUID[]::new))
                .executeUpdate();
    }

    /**
     * Takes a file out of one dispute. Runs as a job of its store.
     *
     * @return whether it lies in no other
     */
    public boolean remove(DisputeFile file) {
        // Of two who take it out of different disputes at once, one sees that it is the last.
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:file, 0))", Integer.class)
                .setParameter("file", "shown/" + file.objectId())
                .getSingleResult();
        entities.createNativeQuery("delete from dispute_file where object_id = :object and dispute_id = :dispute")
                .setParameter("object", file.objectId())
                .setParameter("dispute", file.disputeId())
                .executeUpdate();
        return entities.createQuery("select count(f) from DisputeFile f where f.objectId = :object", Long.class)
                        .setParameter("object", file.objectId())
                        .getSingleResult()
                == 0;
    }
}
