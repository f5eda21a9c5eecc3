package com.penny.stripesandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DelayedPaymentsTest {
    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void payingLaterCompletesTheSessionWithoutMoney() throws Exception {
        Session session = payLater();

        assertThat(session.getStatus()).isEqualTo("complete");
        assertThat(session.getPaymentStatus()).isEqualTo("unpaid");
        assertThat(intent(session).getStatus()).isEqualTo("processing");
        assertThat(charge(session).getStatus()).isEqualTo("pending");
        assertThat(charge(session).getBalanceTransaction()).isNull();
        assertThat(sandbox.open(session.getId()).body()).contains("Waiting for the bank");
        sandbox.receiver().next("checkout.session.completed");
    }

    @Test
    void theBankPaysAfterAWhile() throws Exception {
        Session session = payLater();

        sandbox.clock.advance(SandboxExtension.BANK_DELAY);

        sandbox.receiver().next("checkout.session.async_payment_succeeded");
        assertThat(sandbox.session(session.getId()).getPaymentStatus()).isEqualTo("paid");
        assertThat(intent(session).getStatus()).isEqualTo("succeeded");
        assertThat(charge(session).getBalanceTransaction()).isNotNull();
    }

    @Test
    void aPersonCanLetTheBankPayNow() throws Exception {
        Session session = payLater();

        sandbox.press(session.getId(), "bank_pays");
        sandbox.press(session.getId(), "bank_pays");
        sandbox.press(session.getId(), "bank_refuses");

        sandbox.receiver().next("checkout.session.async_payment_succeeded");
        assertThat(sandbox.open(session.getId()).body()).contains("Already paid");
        assertThat(sandbox.stripe().v1().balanceTransactions().list().getData()).hasSize(1);
    }

    @Test
    void aPersonCanLetTheBankRefuse() throws Exception {
        Session session = payLater();

        sandbox.press(session.getId(), "bank_refuses");
        sandbox.clock.advance(SandboxExtension.BANK_DELAY);

        sandbox.receiver().next("checkout.session.async_payment_failed");
        assertThat(sandbox.session(session.getId()).getPaymentStatus()).isEqualTo("unpaid");
        assertThat(charge(session).getStatus()).isEqualTo("failed");
        assertThat(intent(session).getLastPaymentError().getCode()).isEqualTo("insufficient_funds");
        assertThat(sandbox.open(session.getId()).body()).contains("Refused by the bank");
    }

    private Session payLater() throws Exception {
        Session session = sandbox.newSession();
        assertThat(sandbox.press(session.getId(), "pay_later").headers().firstValue("Location"))
                .hasValue("http://127.0.0.1:9/paid?session=" + session.getId());
        return sandbox.session(session.getId());
    }

    private PaymentIntent intent(Session session) throws Exception {
        return sandbox.stripe().v1().paymentIntents().retrieve(session.getPaymentIntent());
    }

    private Charge charge(Session session) throws Exception {
        return sandbox.stripe().v1().charges().retrieve(intent(session).getLatestCharge());
    }
}
