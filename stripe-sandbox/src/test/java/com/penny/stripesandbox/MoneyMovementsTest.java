package com.penny.stripesandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MoneyMovementsTest {
    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void stripeKeepsOneAndAHalfPercentAndTwentyFiveCents() throws Exception {
        BalanceTransaction movement = movementOf(sandbox.paidSession());

        assertThat(movement.getAmount()).isEqualTo(2490);
        assertThat(movement.getFee()).isEqualTo(37 + 25);
        assertThat(movement.getNet()).isEqualTo(2490 - 62);
        assertThat(movement.getFeeDetails())
                .singleElement()
                .satisfies(detail -> assertThat(detail.getAmount()).isEqualTo(62));
    }

    @Test
    void oneRequestExpandsTheWholeWayFromSessionToMovement() throws Exception {
        Session session = sandbox.paidSession();

        Session expanded = sandbox.stripe()
                .v1()
                .checkout()
                .sessions()
                .retrieve(
                        session.getId(),
                        SessionRetrieveParams.builder()
                                .addAllExpand(List.of("payment_intent.latest_charge.balance_transaction", "line_items"))
                                .build());

        PaymentIntent intent = expanded.getPaymentIntentObject();
        Charge charge = intent.getLatestChargeObject();
        assertThat(charge.getPaid()).isTrue();
        assertThat(charge.getPaymentMethodDetails().getCard().getLast4()).isEqualTo("4242");
        assertThat(charge.getBalanceTransactionObject().getSource()).isEqualTo(charge.getId());
        assertThat(expanded.getLineItems().getData()).hasSize(1);
        assertThat(session.getPaymentIntentObject()).isNull();
    }

    @Test
    void aListExpandsEveryObjectInIt() throws Exception {
        sandbox.paidSession();

        var movements = sandbox.stripe()
                .v1()
                .balanceTransactions()
                .list(BalanceTransactionListParams.builder()
                        .addExpand("data.source")
                        .build());

        assertThat(movements.getData())
                .singleElement()
                .satisfies(movement -> assertThat(movement.getSourceObject()).isInstanceOf(Charge.class));
    }

    @Test
    void moneyIsAvailableAfterAWeek() throws Exception {
        Session session = sandbox.paidSession();
        assertThat(movementOf(session).getStatus()).isEqualTo("pending");
        sandbox.stop();

        sandbox.clock.advance(Duration.ofDays(7));
        sandbox.start();

        assertThat(movementOf(session).getStatus()).isEqualTo("available");
    }

    private BalanceTransaction movementOf(Session session) throws Exception {
        PaymentIntent intent = sandbox.stripe().v1().paymentIntents().retrieve(session.getPaymentIntent());
        Charge charge = sandbox.stripe().v1().charges().retrieve(intent.getLatestCharge());
        return sandbox.stripe().v1().balanceTransactions().retrieve(charge.getBalanceTransaction());
    }
}
