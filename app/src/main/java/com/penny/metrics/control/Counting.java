package com.penny.metrics.control;

import com.penny.metrics.entity.Changes;
import com.penny.metrics.entity.RollUp;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Brings figures up to date, store by store. */
@ApplicationScoped
public class Counting {

    @Inject
    Changes changes;

    @Inject
    RollUp rollUp;

    @Inject
    Transactions transactions;

    /**
     * Counts what has changed in a store. What changes meanwhile, seen or not, leaves a mark of its own and is counted with the next
     * turn.
     */
    public void count(UUID storeId) {
        boolean more;
        do {
            more = transactions.as(Persona.job(storeId), () -> countSome(storeId));
        } while (more);
    }

    private boolean countSome(UUID storeId) {
        rollUp.hold(storeId);
        List<String> days = changes.take(storeId);
        if (days.isEmpty()) {
            return false;
        }
        rollUp.count(storeId, days);
        return true;
    }
}
