package com.penny.payments.control;

import com.penny.payments.PayoutAccounts;
import com.penny.payments.entity.PayoutAccount;
import com.penny.payments.entity.PayoutAccountBook;
import com.penny.payments.entity.PayoutHolds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class PaidTo implements PayoutAccounts {

    @Inject
    PayoutAccountBook book;

    @Inject
    PayoutHolds holds;

    @Inject
    SealedPayouts sealed;

    @Override
    public Optional<Account> inForce(UUID storeId, Instant at) {
        return book.inForce(storeId, at)
                .flatMap(account -> book.sealed(account.id()).map(details -> sealed.open(account, details)));
    }

    @Override
    public boolean held(UUID storeId) {
        return holds.since(storeId).isPresent();
    }

    @Override
    public Told told(UUID changeId) {
        PayoutAccount change = book.byId(changeId);
        return new Told(change.effectiveAt(), change.askedBy(), change.endedBy());
    }
}
