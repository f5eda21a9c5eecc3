package com.penny.stripesandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Charge;
import com.stripe.model.checkout.Session;
import com.stripe.param.ChargeListParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LateSettlementsTest {
    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void aPaymentMayBeInTheBooksLaterThanItIsPaid() throws Exception {
        Session session = sandbox.newSession();
        sandbox.press(session.getId(), "pay_unsettled");

        Session paid = sandbox.session(session.getId());
        assertThat(paid.getPaymentStatus()).isEqualTo("paid");
        assertThat(charge(paid).getBalanceTransaction()).isNull();

        sandbox.clock.advance(SandboxExtension.BANK_DELAY.plusSeconds(1));

        sandbox.receiver().next("charge.updated");
        assertThat(charge(paid).getBalanceTransaction()).isNotNull();
        assertThat(sandbox.stripe().v1().balanceTransactions().list().getData()).hasSize(1);
    }

    private Charge charge(Session session) throws Exception {
        return sandbox.stripe()
                .v1()
                .charges()
                .list(ChargeListParams.builder()
                        .setPaymentIntent(session.getPaymentIntent())
                        .build())
                .getData()
                .get(0);
    }
}
