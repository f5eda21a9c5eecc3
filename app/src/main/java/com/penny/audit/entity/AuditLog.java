package com.penny.audit.entity;

import com.penny.audit.Audit;
import com.penny.kernel.Ids;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
public class AuditLog implements Audit {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public void record(UUID storeId, String action, UUID subjectId, Map<String, Object> detail) {
        AuditEntry entry = new AuditEntry(
                Ids.next(clock), storeId, clock.instant(), transactions.current(), action, subjectId, detail);
        // Each entry takes the end of its store's chain, and keeps it until the commit.
        transactions.beforeCommit("audit/" + storeId, () -> entities.persist(entry));
    }
}
