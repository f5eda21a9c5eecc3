package com.penny.payments.control;

import com.penny.kernel.Ids;
import com.penny.kernel.Money;
import com.penny.payments.entity.DebtPayment;
import com.penny.payments.entity.Ledger;
import com.penny.payments.entity.LedgerEntry;
import com.penny.payments.entity.LedgerEntry.Account;
import com.penny.payments.entity.LedgerTransaction;
import com.penny.payments.entity.PartLeft;
import com.penny.payments.entity.Share;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A transaction of the ledger as it is put together: what one account gains, others give. */
final class Posting {

    private final LedgerTransaction transaction;
    private final Clock clock;
    private final List<LedgerEntry> entries = new ArrayList<>();

    Posting(LedgerTransaction transaction, Clock clock) {
        this.transaction = transaction;
        this.clock = clock;
    }

    Posting debit(Account account, Money amount) {
        if (amount.minor() != 0) {
            entries.add(new LedgerEntry(Ids.next(clock), transaction, account, amount));
        }
        return this;
    }

    Posting credit(Account account, Money amount) {
        return debit(account, amount.negated());
    }

    /** What a store and Penny earn of a part of a payment. */
    Posting earned(DebtPayment part, Share share) {
        entries.add(LedgerEntry.ofStore(Ids.next(clock), transaction, part, share));
        entries.add(LedgerEntry.ofPenny(Ids.next(clock), transaction, part, share));
        return this;
    }

    /** What they give back of parts. */
    Posting givenBack(List<PartLeft> parts) {
        parts.forEach(each -> earned(each.part(), each.left().negated()));
        return this;
    }

    void into(Ledger ledger) {
        ledger.add(transaction, entries);
    }
}
