package com.penny.network.entity;

import com.penny.kernel.Problem;
import com.penny.network.entity.PolicyVersion.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Policies of the network in all their versions. */
@ApplicationScoped
public class Policies {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(PolicyVersion version) {
        entities.persist(version);
        entities.flush();
    }

    /** All versions, by policy from the oldest, of each the newest first. */
    public List<PolicyVersion> all() {
        return entities.createQuery(
                        "select p from PolicyVersion p order by p.policyId, p.version desc", PolicyVersion.class)
                .getResultList();
    }

    /** Those that people are weighed by, from the oldest policy. */
    public List<PolicyVersion> active() {
        return entities.createQuery(
                        "select p from PolicyVersion p where p.state = :active order by p.policyId",
                        PolicyVersion.class)
                .setParameter("active", State.ACTIVE)
                .getResultList();
    }

    public Map<UUID, PolicyVersion> byId(Collection<UUID> ids) {
        return entities.createQuery("select p from PolicyVersion p where p.id in :ids", PolicyVersion.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(PolicyVersion::id, Function.identity()));
    }

    /** @throws Problem 404 */
    public PolicyVersion byId(UUID id) {
        return Optional.ofNullable(entities.find(PolicyVersion.class, id))
                .orElseThrow(() -> Problem.notFound("version of a policy"));
    }

    /** The newest first; none of a policy that there is not. */
    public List<PolicyVersion> versions(UUID policyId) {
        return entities.createQuery(
                        "select p from PolicyVersion p where p.policyId = :policy order by p.version desc",
                        PolicyVersion.class)
                .setParameter("policy", policyId)
                .getResultList();
    }

    /** One change of policies after the other. */
    public void takeTurns() {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext('network_policy')) is null")
                .getSingleResult();
    }

    public void flush() {
        entities.flush();
    }
}
