package com.penny.disputes.entity;

import com.penny.payments.Debts.Debt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;

/** Disputes of whoever has a code and no account, and who reads what comes of them. */
@ApplicationScoped
public class DisputesByCode {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /**
     * Opens one. Runs as a job of the store.
     *
     * @param statement sealed
     * @param reader where the answer goes; null for nowhere
     */
    public void add(UUID id, Debt debt, Codes by, byte[] statement, Reader reader, Instant now) {
        entities.createNativeQuery(
                        "insert into dispute (id, store_id, theft_id, debt_id, offender_id, opened_as, by_code, token_id,"
                                + " bearer_id, statement, opened_at, due_at, email, language) values (:id, :store, :theft, :debt,"
                                + " :offender, :offender, :code, cast(:token as uuid), cast(:bearer as uuid), :statement, :now, :due,"
                                + " cast(:email as bytea), cast(:language as text))")
                .setParameter("id", id)
                .setParameter("store", debt.storeId())
                .setParameter("theft", debt.theftId())
                .setParameter("debt", debt.id())
                .setParameter("offender", debt.offenderId())
                .setParameter("code", by.code().name())
                .setParameter("token", by.tokenId())
                .setParameter("bearer", by.bearer())
                .setParameter("statement", statement)
                .setParameter("now", now)
                .setParameter("due", now.plus(Dispute.ANSWER_WITHIN))
                .setParameter("email", reader == null ? null : reader.email())
                .setParameter("language", reader == null ? null : reader.language())
                .executeUpdate();
    }

    /**
     * Sends the answer of an open one to whoever else wrote about it. Runs as a job of its store.
     *
     * @return false where somebody reads it already
     */
    public boolean readBy(UUID disputeId, Reader reader) {
        return entities.createNativeQuery("update dispute set email = :email, language = :language where id = :dispute"
                                + " and state = 'OPEN' and account_id is null and bearer_id is null and email is null")
                        .setParameter("email", reader.email())
                        .setParameter("language", reader.language())
                        .setParameter("dispute", disputeId)
                        .executeUpdate()
                > 0;
    }

    /** Shows one that a code of the incident's own has opened to who came in with that code. Runs as a job of its store. */
    public void readByBearer(UUID theftId, UUID tokenId, UUID accountId) {
        entities.createNativeQuery("update dispute set bearer_id = :account where theft_id = :theft"
                        + " and by_code = 'INCIDENT' and token_id = :token and bearer_id is null")
                .setParameter("account", accountId)
                .setParameter("token", tokenId)
                .setParameter("theft", theftId)
                .executeUpdate();
    }

    /** Forgets where answers went. Runs as a job of its store. */
    public void forgetAddress(UUID disputeId) {
        entities.createNativeQuery("update dispute set email = null where id = :dispute and email is not null")
                .setParameter("dispute", disputeId)
                .executeUpdate();
    }
}
