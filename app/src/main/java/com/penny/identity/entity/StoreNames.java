package com.penny.identity.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Names of the stores that an account may choose from, before one is chosen. */
@ApplicationScoped
public class StoreNames {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    @SuppressWarnings("unchecked")
    public Map<UUID, String> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = entities.createNativeQuery("select id, name from store where id in (:ids)")
                .setParameter("ids", ids)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }
}
