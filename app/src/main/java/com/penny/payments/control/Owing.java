package com.penny.payments.control;

import com.penny.kernel.Money;
import com.penny.payments.entity.Ledger;
import com.penny.payments.entity.Payment;
import com.penny.payments.entity.Refunds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What Penny owes whoever paid, beside what is on its way to them. In the transaction under way, in which the payment is queued for. */
@ApplicationScoped
public class Owing {

    @Inject
    Ledger ledger;

    @Inject
    Refunds refunds;

    /** Not negative. */
    Money toPayer(Payment payment) {
        Money net = net(payment);
        return net.minor() > 0 ? net : Money.zero(net.currency());
    }

    /** What the payer has had more than they were owed, since words came in another order than the money moved. Not negative. */
    Money byPayer(Payment payment) {
        return net(payment).minor() < 0
                ? net(payment).negated()
                : Money.zero(payment.amount().currency());
    }

    private Money net(Payment payment) {
        String currency = payment.amount().currency();
        return ledger.owed(payment.id(), currency).minus(refunds.waiting(payment.id(), currency));
    }
}
