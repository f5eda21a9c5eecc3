package com.penny.payments.entity;

import com.penny.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What Penny owes each store, as the ledger has it; for Penny Ops. */
@ApplicationScoped
public class StoreAccounts {

    /**
     * A store's account in one currency; the first four come to the balance.
     *
     * @param accrued its share of all that was paid
     * @param reversed what it gave back of that; not above zero
     * @param paidOut what it was paid, less what came back; not above zero
     * @param writtenOff what it need not give back
     * @param balance what it is owed; below zero where more has gone back than it had left
     */
    @Schema(name = "StoreAccountTotals")
    public record Totals(UUID storeId, Money accrued, Money reversed, Money paidOut, Money writtenOff, Money balance) {}

    /** From store to store: the entries of one are never walked to find the next. */
    private static final String STORES = """
            with recursive store as (
              (select store_id from ledger_entry where account = 'STORE_PAYABLE' and store_id >= :from
                order by store_id limit 1)
              union all
              select (select e.store_id from ledger_entry e where e.account = 'STORE_PAYABLE' and e.store_id > s.store_id
                order by e.store_id limit 1) from store s where s.store_id is not null)
            select store_id from store where store_id is not null""";

    private static final String TOTALS = """
            select store_id, currency,
              cast(coalesce(-sum(amount_minor) filter (where kind = 'PAYMENT'), 0) as bigint),
              cast(coalesce(-sum(amount_minor) filter (where kind in
                ('REVERSAL', 'CHARGEBACK', 'CHARGEBACK_WON')), 0) as bigint),
              cast(coalesce(-sum(amount_minor) filter (where kind in ('PAYOUT', 'PAYOUT_RETURNED')), 0) as bigint),
              cast(coalesce(-sum(amount_minor) filter (where kind = 'WRITE_OFF'), 0) as bigint),
              cast(-sum(amount_minor) as bigint)
            from ledger_entry where account = 'STORE_PAYABLE' and store_id = any(cast(:stores as uuid[]))
            group by store_id, currency order by store_id, currency""";

    private static final UUID FIRST = new UUID(0, 0);

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Stores that have ever earned something, those that joined first first. @param from the first of them; null for the very first */
    @SuppressWarnings("unchecked")
    public List<UUID> stores(UUID from, int limit) {
        return entities.createNativeQuery(STORES, UUID.class)
                .setParameter("from", from == null ? FIRST : from)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Of each store, currency by currency. */
    @SuppressWarnings("unchecked")
    public List<Totals> totals(List<UUID> stores) {
        List<Object[]> rows = entities.createNativeQuery(TOTALS)
                .setParameter("stores", stores.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(row -> new Totals(
                        (UUID) row[0],
                        money(row[2], row[1]),
                        money(row[3], row[1]),
                        money(row[4], row[1]),
                        money(row[5], row[1]),
                        money(row[6], row[1])))
                .toList();
    }

    /** Lets one transaction at a time see what a store is owed and change it by hand. */
    public void queue(UUID storeId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:store, 0))", Integer.class)
                .setParameter("store", "store-account/" + storeId)
                .getSingleResult();
    }

    /** What it is owed in a currency. */
    public Money balance(UUID storeId, String currency) {
        Number minor = (Number) entities.createNativeQuery(
                        "select cast(coalesce(-sum(amount_minor), 0) as bigint)"
                                + " from ledger_entry where store_id = :store and account = 'STORE_PAYABLE' and currency = :currency")
                .setParameter("store", storeId)
                .setParameter("currency", currency)
                .getSingleResult();
        return new Money(minor.longValue(), currency);
    }

    private static Money money(Object minor, Object currency) {
        return new Money(((Number) minor).longValue(), currency.toString());
    }
}
