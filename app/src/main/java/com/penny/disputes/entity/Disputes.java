package com.penny.disputes.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@ApplicationScoped
public class Disputes {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(Dispute dispute) {
        entities.persist(dispute);
        entities.flush();
    }
}
