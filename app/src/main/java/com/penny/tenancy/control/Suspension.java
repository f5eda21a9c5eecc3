package com.penny.tenancy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.concurrent.Callable;

/** Leaves aside the transaction that is under way on this thread, for as long as something takes. */
@ApplicationScoped
public class Suspension {

    @Transactional(TxType.NOT_SUPPORTED)
    public <T> T call(Callable<T> work) throws Exception {
        return work.call();
    }
}
