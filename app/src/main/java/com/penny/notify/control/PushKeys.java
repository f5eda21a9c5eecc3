package com.penny.notify.control;

import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import com.penny.notify.control.push.VapidKey;
import com.penny.notify.entity.PushKeyRow;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;

/** The key of all servers, made by the first that needs it. */
@ApplicationScoped
public class PushKeys {

    private static final SealedColumn PRIVATE_KEY = SealedColumn.of("push_key", "private_key", "purpose");

    @Inject
    FieldCipher fields;

    @Inject
    PushKeyRow row;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    private VapidKey key;

    @Produces
    SealedColumn privateKey() {
        return PRIVATE_KEY;
    }

    /** Begins a transaction of its own the first time. */
    public synchronized VapidKey get() {
        if (key == null) {
            VapidKey made = VapidKey.make();
            byte[] sealed = PRIVATE_KEY.seal(fields, made.write(), PushKeyRow.PURPOSE);
            byte[] kept = transactions.as(Persona.job(), () -> row.firstOr(made.publicKey(), sealed, clock.instant()));
            key = VapidKey.read(PRIVATE_KEY.open(fields, kept, PushKeyRow.PURPOSE));
        }
        return key;
    }
}
