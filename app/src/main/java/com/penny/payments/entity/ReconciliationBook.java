package com.penny.payments.entity;

import com.penny.kernel.Cursor;
import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import com.penny.payments.entity.Difference.Kind;
import com.penny.payments.entity.Difference.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Looks at what Stripe has, what differed, and what the books have to compare with. */
@ApplicationScoped
public class ReconciliationBook {

    /** Which differences are shown. */
    @Schema(name = "DifferenceShelf")
    public enum Shelf {
        OPEN,
        SETTLED
    }

    /** A difference as it is found. */
    public record Found(
            Kind kind,
            String stripeId,
            String stripeType,
            String paymentIntent,
            Money atStripe,
            Money booked,
            Instant at) {}

    /** What a balance transaction was booked with: what Stripe holds changed by so much. */
    public record Booked(LedgerTransaction.Kind kind, Money clearing) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(Reconciliation reconciliation) {
        entities.persist(reconciliation);
        entities.flush();
    }

    /** @throws Problem 404 */
    public Reconciliation lock(UUID id) {
        Reconciliation found = entities.find(Reconciliation.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw Problem.notFound("reconciliation");
        }
        return found;
    }

    /** Lets one server at a time see whether today's is due. */
    public void queueDaily() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('reconciliation'))", Integer.class)
                .getSingleResult();
    }

    /** The latest of every day. */
    public Optional<Reconciliation> latestDaily() {
        return entities.createQuery(
                        "select r from Reconciliation r where r.askedBy is null order by r.askedAt desc",
                        Reconciliation.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Newest first. */
    public List<Reconciliation> page(Cursor after, int limit) {
        TypedQuery<Reconciliation> query = entities.createQuery(
                        "select r from Reconciliation r"
                                + (after == null ? "" : " where r.askedAt < :at or r.askedAt = :at and r.id < :id")
                                + " order by r.askedAt desc, r.id desc",
                        Reconciliation.class)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    /** Keeps what was found; what was repaired, or gone, and is found again is open again. */
    public void keep(UUID id, Found found, Instant now) {
        Money some = found.atStripe() == null ? found.booked() : found.atStripe();
        entities.createNativeQuery(
                        "insert into reconciliation_difference (id, kind, stripe_id, stripe_type, payment_intent,"
                                + " stripe_minor, booked_minor, currency, at, found_at, state) values (:id, :kind, :stripe, :type,"
                                + " cast(:intent as text), cast(:stripeMinor as bigint), cast(:bookedMinor as bigint),"
                                + " cast(:currency as text), :at, :now, 'OPEN') on conflict (kind, stripe_id) do update set found_at = :now,"
                                + " stripe_minor = excluded.stripe_minor, booked_minor = excluded.booked_minor, state = case"
                                + " reconciliation_difference.state when 'SET_ASIDE' then 'SET_ASIDE' else 'OPEN' end")
                .setParameter("id", id)
                .setParameter("kind", found.kind().name())
                .setParameter("stripe", found.stripeId())
                .setParameter("type", found.stripeType())
                .setParameter("intent", found.paymentIntent())
                .setParameter(
                        "stripeMinor",
                        found.atStripe() == null ? null : found.atStripe().minor())
                .setParameter(
                        "bookedMinor",
                        found.booked() == null ? null : found.booked().minor())
                .setParameter("currency", some == null ? null : some.currency())
                .setParameter("at", found.at())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** What was open in that time and was not found by this look is gone. */
    public void gone(Instant from, Instant to, Instant look) {
        entities.createNativeQuery("update reconciliation_difference set state = 'GONE'"
                        + " where state = 'OPEN' and at >= :from and at < :to and found_at < :look")
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("look", look)
                .executeUpdate();
    }

    /** Latest found first. */
    public List<Difference> differences(Shelf shelf, Cursor after, int limit) {
        TypedQuery<Difference> query = entities.createQuery(
                        "select d from Difference d where "
                                + (shelf == Shelf.OPEN ? "d.state = :open" : "d.state <> :open")
                                + (after == null ? "" : " and (d.foundAt < :at or d.foundAt = :at and d.id < :id)")
                                + " order by d.foundAt desc, d.id desc",
                        Difference.class)
                .setParameter("open", State.OPEN)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    /** @throws Problem 404 for one that is not open */
    public Difference open(UUID id) {
        Difference found = entities.find(Difference.class, id);
        if (found == null || found.state() != State.OPEN) {
            throw Problem.notFound("difference");
        }
        return found;
    }

    /** The database lets Ops decide what is open, once. @throws Problem 404 for one that is not */
    public void decide(UUID id, State state, UUID by, Instant now) {
        int decided = entities.createNativeQuery(
                        "update reconciliation_difference set state = :state, decided_by = :by,"
                                + " decided_at = :now where id = :id")
                .setParameter("state", state.name())
                .setParameter("by", by)
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
        if (decided == 0) {
            throw Problem.notFound("difference");
        }
    }

    /** How balance transactions were booked, by their ids; what is not booked is not in it. */
    @SuppressWarnings("unchecked")
    public Map<String, Booked> booked(Collection<String> movements) {
        List<Object[]> rows = entities.createNativeQuery(
                        // What has no entries is a fee of nothing.
                        "select t.movement, t.kind, coalesce(min(e.currency), p.currency), coalesce(sum(e.amount_minor) filter (where"
                                + " e.account = 'STRIPE_CLEARING'), 0) from ledger_transaction t"
                                + " left join payment p on p.id = t.payment_id left join ledger_entry e on e.transaction_id = t.id"
                                + " where t.movement = any(cast(:movements as text[])) group by t.movement, t.kind, p.currency")
                .setParameter("movements", movements.toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> (String) row[0],
                        row -> new Booked(
                                LedgerTransaction.Kind.valueOf((String) row[1]),
                                new Money(((Number) row[3]).longValue(), row[2].toString()))));
    }

    /** Balance transactions that were booked in that time, whenever Stripe moved them, and when they were. */
    @SuppressWarnings("unchecked")
    public Map<String, Instant> bookedBetween(Instant from, Instant to) {
        List<Object[]> rows = entities.createNativeQuery("select movement, at from ledger_transaction"
                        + " where movement is not null and at >= :from and at < :to")
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (Instant) row[1]));
    }

    /** Which of Stripe's payment intents are payments in the books. */
    public Set<String> payments(Collection<String> intents) {
        return present("select stripe_payment_intent from payment where stripe_payment_intent", intents);
    }

    /** Which of Stripe's events were heard. */
    public Set<String> heard(Collection<String> events) {
        return present("select id from stripe_event where id", events);
    }

    @SuppressWarnings("unchecked")
    private Set<String> present(String column, Collection<String> names) {
        return new HashSet<>(entities.createNativeQuery(column + " = any(cast(:names as text[]))")
                .setParameter("names", names.toArray(String[]::new))
                .getResultList());
    }
}
