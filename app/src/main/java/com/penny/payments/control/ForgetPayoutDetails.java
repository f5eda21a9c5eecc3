package com.penny.payments.control;

import com.penny.outbox.Task;
import com.penny.payments.entity.PayoutAccount;
import com.penny.payments.entity.PayoutAccountBook;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Forgets whose account it was and its number, once nothing can be paid to it: at once for a change that never took effect, a month after
 * another took its place for one that did. Its instance is {@code storeId/accountId/why}; it looks for itself whether it is time.
 */
@ApplicationScoped
public class ForgetPayoutDetails implements Task {

    static final String NAME = "payout-details-forgotten";

    /** For money that comes back, and has to be sent once more. */
    static final Duration AFTER = Duration.ofDays(30);

    @Inject
    PayoutAccountBook book;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        transactions.run(Persona.job(UUID.fromString(ids[0])), () -> {
            PayoutAccount account = book.byId(UUID.fromString(ids[1]));
            if (account.endedAt() != null || replacedLongAgo(account)) {
                book.forget(account.id());
            }
        });
    }

    private boolean replacedLongAgo(PayoutAccount account) {
        return book.inForce(account.storeId(), clock.instant().minus(AFTER))
                .filter(then -> then.version() > account.version())
                .isPresent();
    }
}
