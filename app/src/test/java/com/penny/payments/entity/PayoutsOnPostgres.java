package com.penny.payments.entity;

import com.penny.stores.entity.StoreRecord;
import com.penny.tenancy.OnPostgres;

/** Accounts that stores are paid to, on a real database, under row-level security. */
public final class PayoutsOnPostgres extends OnPostgres {

    private final PayoutAccountBook book = new PayoutAccountBook();
    private final PayoutHolds holds = new PayoutHolds();

    public PayoutsOnPostgres() {
        super(PayoutAccount.class, NewPayoutAccount.class, PayoutHold.class, StoreRecord.class);
        book.entities = entities();
        holds.entities = entities();
    }

    public PayoutAccountBook book() {
        return book;
    }

    public PayoutHolds holds() {
        return holds;
    }
}
