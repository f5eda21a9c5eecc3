package com.penny.recovery.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** What was shown with codes alone and waits for words. All of it as a job of the store. */
@ApplicationScoped
public class WrittenFiles {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(WrittenFile file) {
        entities.persist(file);
        entities.flush();
    }

    /** In the order in which they came. */
    public List<WrittenFile> ofToken(UUID tokenId) {
        return entities.createQuery(
                        "select f from WrittenFile f where f.tokenId = :token order by f.at, f.objectId",
                        WrittenFile.class)
                .setParameter("token", tokenId)
                .getResultList();
    }

    /** Takes it from where it waited; its bytes stay. */
    public void handOn(UUID objectId) {
        entities.createNativeQuery("delete from written_file where object_id = :object")
                .setParameter("object", objectId)
                .executeUpdate();
    }

    /** One file after the other: nobody gets past the limit by sending many at once. */
    public void waitForTurn(UUID tokenId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('written_file ' || :token))")
                .setParameter("token", tokenId.toString())
                .getSingleResult();
    }
}
