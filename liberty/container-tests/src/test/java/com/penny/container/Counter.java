package com.penny.container;

import com.penny.tenancy.Tenanted;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A boundary as features have them. */
@Tenanted
@ApplicationScoped
public class Counter {

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    public String whoAsks() {
        return sql.text(Sql.WHO).strip();
    }

    public void fail(Runnable afterwards) {
        transactions.afterCommit(afterwards);
        throw new UnsupportedOperationException("on purpose");
    }
}
