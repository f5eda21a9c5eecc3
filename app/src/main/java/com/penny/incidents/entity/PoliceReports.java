package com.penny.incidents.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Reports for the police, by alert. */
@ApplicationScoped
public class PoliceReports {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(PoliceReport report) {
        entities.persist(report);
    }

    /** Newest first. */
    public List<PoliceReport> ofAlert(UUID alertId) {
        return entities.createQuery(
                        "select r from PoliceReport r where r.alertId = :alert order by r.number desc",
                        PoliceReport.class)
                .setParameter("alert", alertId)
                .getResultList();
    }
}
