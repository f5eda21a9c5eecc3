package com.penny.recovery.control;

import com.penny.outbox.Task;
import com.penny.recovery.entity.WrittenDisputes;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Destroys what somebody showed with a code that is over, and said nothing to. Its instance is {@code storeId/tokenId/objectId}. */
@ApplicationScoped
public class ForgetWrittenFiles implements Task {

    static final String NAME = "forget-written-files";

    @Inject
    ObjectionFiles files;

    @Inject
    WrittenDisputes written;

    @Inject
    Transactions transactions;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        UUID token = UUID.fromString(ids[1]);
        transactions.run(Persona.job(UUID.fromString(ids[0])), () -> {
            // What waits with its words goes where they go.
            if (!written.waits(token)) {
                files.forget(token);
            }
        });
    }
}
