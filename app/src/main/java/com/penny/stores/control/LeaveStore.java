package com.penny.stores.control;

import com.penny.outbox.Task;
import com.penny.stores.StoreClosed;
import com.penny.stores.StoreSettled;
import com.penny.stores.entity.TenantRegister;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** What follows for a store when its organisation is closed, and Penny Ops may not do. Its instance is the store's id. */
@ApplicationScoped
public class LeaveStore implements Task {

    static final String NAME = "store-closed";

    @Inject
    TenantRegister register;

    @Inject
    Event<StoreSettled> settled;

    @Inject
    Event<StoreClosed> closed;

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
        UUID store = UUID.fromString(instance);
        transactions.run(Persona.job(store), () -> {
            register.leave(store, clock.instant());
            settled.fire(new StoreSettled(store));
            closed.fire(new StoreClosed(store));
        });
    }
}
