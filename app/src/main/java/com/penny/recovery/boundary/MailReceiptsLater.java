package com.penny.recovery.boundary;

import com.penny.identity.Accounts;
import com.penny.outbox.Outbox;
import com.penny.outbox.Task;
import com.penny.payments.PaymentReceipts;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** An address was confirmed: the receipts that waited for it go out. Those that went already are not sent twice. */
@ApplicationScoped
public class MailReceiptsLater implements Task {

    @Inject
    Transactions transactions;

    @Inject
    PaymentReceipts receipts;

    @Inject
    Outbox outbox;

    @Override
    public String name() {
        return Accounts.EMAIL_CONFIRMED;
    }

    @Override
    public void run(String accountId) {
        Persona account = Persona.offender(UUID.fromString(accountId), List.of(), List.of(), List.of());
        transactions.run(
                account,
                () -> receipts.all().forEach(receipt -> outbox.enqueue(PaymentReceipts.ISSUED, receipt.number())));
    }
}
