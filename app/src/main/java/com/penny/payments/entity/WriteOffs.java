package com.penny.payments.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class WriteOffs {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(WriteOff writeOff) {
        entities.persist(writeOff);
        entities.flush();
    }

    public Optional<WriteOff> find(UUID id) {
        return Optional.ofNullable(entities.find(WriteOff.class, id));
    }
}
