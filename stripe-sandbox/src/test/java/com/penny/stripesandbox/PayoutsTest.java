package com.penny.stripesandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Payout;
import com.stripe.param.PayoutCreateParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PayoutsTest {
    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void whatGoesToTheBankLeavesTheBalance() throws Exception {
        Payout payout = payout();

        BalanceTransaction movement = movement(payout.getBalanceTransaction());
        assertThat(movement.getNet()).isEqualTo(-1_000);
        assertThat(movement.getReportingCategory()).isEqualTo("payout");
        assertThat(movement.getSource()).isEqualTo(payout.getId());
    }

    @Test
    void whatIsCanceledComesBackOnce() throws Exception {
        Payout canceled = sandbox.stripe().v1().payouts().cancel(payout().getId());

        assertThat(canceled.getStatus()).isEqualTo("canceled");
        BalanceTransaction movement = movement(canceled.getFailureBalanceTransaction());
        assertThat(movement.getNet()).isEqualTo(1_000);
        assertThat(movement.getReportingCategory()).isEqualTo("payout_reversal");
        assertThatThrownBy(() -> sandbox.stripe().v1().payouts().cancel(canceled.getId()))
                .isInstanceOf(InvalidRequestException.class);
    }

    private Payout payout() throws Exception {
        return sandbox.stripe()
                .v1()
                .payouts()
                .create(PayoutCreateParams.builder()
                        .setAmount(1_000L)
                        .setCurrency("eur")
                        .build());
    }

    private BalanceTransaction movement(String id) throws Exception {
        return sandbox.stripe().v1().balanceTransactions().retrieve(id);
    }
}
