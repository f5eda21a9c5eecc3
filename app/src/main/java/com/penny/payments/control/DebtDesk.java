package com.penny.payments.control;

import com.penny.audit.Audit;
import com.penny.kernel.Ids;
import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import com.penny.outbox.Outbox;
import com.penny.payments.Debts;
import com.penny.payments.entity.DebtBook;
import com.penny.payments.entity.DebtRecord;
import com.penny.payments.entity.PaymentBook;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

@ApplicationScoped
public class DebtDesk implements Debts {

    @Inject
    DebtBook debts;

    @Inject
    PaymentBook payments;

    @Inject
    Reversing reversing;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Override
    public void open(NewDebt debt) {
        if (debts.ofTheft(debt.theftId()).isEmpty()) {
            DebtRecord opened = new DebtRecord(Ids.next(clock), debt, clock.instant());
            debts.add(opened);
            // Whoever is about to pay the rest is to see all of it first.
            debts.open(List.of(debt.offenderId()))
                    .forEach(open -> outbox.enqueue(EndCheckouts.NAME, open.id().toString()));
            audit.record(debt.storeId(), "debt.opened", opened.id(), Map.of("theft", debt.theftId()));
        }
    }

    @Override
    public List<Debt> ofOffenders(Collection<UUID> offenderIds) {
        return debts.ofOffenders(offenderIds).stream().map(DebtRecord::debt).toList();
    }

    @Override
    public List<Debt> ofTheft(UUID theftId) {
        return debts.ofTheft(theftId).stream().map(DebtRecord::debt).toList();
    }

    @Override
    public Money outstanding(UUID storeId, String currency) {
        return new Money(debts.outstanding(storeId, currency), currency);
    }

    @Override
    public Debt dispute(UUID theftId) {
        return disputed(theftId, debt -> debt.dispute(clock.instant()));
    }

    @Override
    public Debt disputeAnew(UUID theftId) {
        return disputed(theftId, debt -> debt.disputeAnew(clock.instant()));
    }

    private Debt disputed(UUID theftId, Consumer<DebtRecord> how) {
        // The database shows an update nothing but what may still be disputed, also to whoever had to wait for the
        // lock.
        DebtRecord debt = debts.lockDisputable(theftId).orElseThrow(() -> undisputable(theftId));
        how.accept(debt);
        outbox.enqueue(EndCheckouts.NAME, debt.id().toString());
        audit.record(debt.storeId(), "debt.disputed", debt.id(), Map.of());
        return debt.debt();
    }

    private Problem undisputable(UUID theftId) {
        return debts.ofTheft(theftId).stream()
                .findFirst()
                .map(DebtRecord::undisputable)
                .orElseGet(() -> Problem.notFound("incident"));
    }

    @Override
    public void withdraw(UUID theftId) {
        for (DebtRecord debt : debts.lockOfTheft(theftId)) {
            if (debt.withdrawn()) {
                continue;
            }
            // Also one that a correction has let be disputed anew meanwhile: the incident is overturned.
            debt.withdraw();
            if (debt.settled()) {
                reversing.giveBack(debt);
            }
            outbox.enqueue(EndCheckouts.NAME, debt.id().toString());
            decided(debt, "debt.withdrawn");
        }
    }

    @Override
    public void resume(UUID theftId) {
        for (DebtRecord debt : debts.lockDisputed(theftId)) {
            debt.resume();
            decided(debt, "debt.resumed");
        }
    }

    @Override
    public void reassign(UUID theftId, UUID offenderId, String reference, Set<UUID> accounts) {
        for (DebtRecord debt : debts.lockOfTheft(theftId)) {
            boolean wasOthers = !debt.offenderId().equals(offenderId);
            if (wasOthers) {
                debt.owedBy(offenderId, reference);
            }
            boolean paidByOthers = accounts != null
                    && debt.paid()
                    && !accounts.contains(payments.partOf(debt).accountId());
            if (paidByOthers) {
                reversing.giveBack(debt);
                debt.reopen();
            }
            if (paidByOthers || wasOthers && accounts != null) {
                debt.reassigned(clock.instant());
                outbox.enqueue(EndCheckouts.NAME, debt.id().toString());
            }
            if (paidByOthers || wasOthers) {
                decided(debt, "debt.reassigned");
            }
        }
    }

    @Override
    public void undispute(UUID theftId) {
        debts.lockOfTheft(theftId).forEach(DebtRecord::undispute);
    }

    private void decided(DebtRecord debt, String action) {
        outbox.tell(Persona.Role.STORE, debt.storeId(), "ledger", debt.id(), false);
        audit.record(debt.storeId(), action, debt.id(), Map.of());
    }

    @Override
    public List<Receipt> receipts(UUID offenderId) {
        return payments.receipts(offenderId);
    }
}
