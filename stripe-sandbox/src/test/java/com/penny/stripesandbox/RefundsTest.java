package com.penny.stripesandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.RefundUpdateParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RefundsTest {
    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void aPartGoesBackAndThenTheRest() throws Exception {
        String intent = sandbox.paidSession().getPaymentIntent();

        Refund part = refund(params(intent).setAmount(490L));
        Charge afterPart = charge(part.getCharge());
        Refund rest = refund(RefundCreateParams.builder().setCharge(part.getCharge()));
        Charge afterRest = charge(part.getCharge());

        assertThat(part.getStatus()).isEqualTo("succeeded");
        assertThat(afterPart.getAmountRefunded()).isEqualTo(490);
        assertThat(afterPart.getRefunded()).isFalse();
        assertThat(rest.getAmount()).isEqualTo(2000);
        assertThat(afterRest.getAmountRefunded()).isEqualTo(2490);
        assertThat(afterRest.getRefunded()).isTrue();
        assertThat(afterRest.getRefunds().getData())
                .extracting(Refund::getId)
                .containsExactly(rest.getId(), part.getId());
        var list = sandbox.stripe()
                .v1()
                .refunds()
                .list(RefundListParams.builder().setPaymentIntent(intent).build());
        assertThat(list.getData()).extracting(Refund::getId).containsExactly(rest.getId(), part.getId());
    }

    @Test
    void aRefundTakesTheMoneyOutAndKeepsTheFee() throws Exception {
        Refund refund = refund(params(sandbox.paidSession().getPaymentIntent()));

        BalanceTransaction movement =
                sandbox.stripe().v1().balanceTransactions().retrieve(refund.getBalanceTransaction());

        assertThat(movement.getAmount()).isEqualTo(-2490);
        assertThat(movement.getFee()).isZero();
        assertThat(movement.getNet()).isEqualTo(-2490);
        assertThat(movement.getSource()).isEqualTo(refund.getId());
    }

    @Test
    void aRefundIsToldByTwoEvents() throws Exception {
        Refund refund = refund(params(sandbox.paidSession().getPaymentIntent()).setAmount(490L));

        assertThat(sandbox.receiver().next("refund.created").body()).contains(refund.getId());
        var refunded = sandbox.stripe().v1().events().list().getData().stream()
                .filter(event -> event.getType().equals("charge.refunded"))
                .findFirst()
                .orElseThrow();
        assertThat(refunded.getData().getPreviousAttributes()).containsKey("amount_refunded");
        assertThat(refunded.getRequest().getId()).startsWith("req_");
    }

    @Test
    void neverMoreThanWasPaid() throws Exception {
        String intent = sandbox.paidSession().getPaymentIntent();
        refund(params(intent).setAmount(2000L));

        assertRefused(params(intent).setAmount(0L), "parameter_invalid_integer", "greater than or equal to 1");
        assertRefused(params(intent).setAmount(491L), null, "greater than unrefunded amount on charge (4.90 EUR)");
        refund(params(intent).setAmount(490L));
        assertRefused(params(intent), "charge_already_refunded", "already been refunded");
    }

    @Test
    void onlyASuccessfulChargeCanBeRefunded() throws Exception {
        Session declined = sandbox.newSession();
        sandbox.press(declined.getId(), "decline");
        String intent = sandbox.session(declined.getId()).getPaymentIntent();

        assertRefused(params(intent), "charge_not_refundable", "did not succeed");
        assertRefused(RefundCreateParams.builder().setCharge("ch_nothing"), "resource_missing", "No such charge");
        assertRefused(RefundCreateParams.builder(), "parameter_missing", "payment_intent or charge");
    }

    @Test
    void aRefundThatDoesNotArriveIsTheMerchantsAgainAndMayBeSentAnew() throws Exception {
        Session session = sandbox.paidSession();
        Refund refund = refund(params(session.getPaymentIntent()));

        sandbox.press(session.getId(), "fail_refund");
        sandbox.press(session.getId(), "fail_refund");

        Refund failed = sandbox.stripe().v1().refunds().retrieve(refund.getId());
        assertThat(failed.getStatus()).isEqualTo("failed");
        assertThat(failed.getFailureReason()).isEqualTo("lost_or_stolen_card");
        BalanceTransaction movement =
                sandbox.stripe().v1().balanceTransactions().retrieve(failed.getFailureBalanceTransaction());
        assertThat(movement.getAmount()).isEqualTo(2490);
        assertThat(movement.getReportingCategory()).isEqualTo("refund_failure");
        assertThat(charge(refund.getCharge()).getAmountRefunded()).isZero();
        assertThat(sandbox.receiver().next("refund.failed").body()).contains(refund.getId());
        assertThat(refund(params(session.getPaymentIntent())).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void aBankRefundStaysPendingForAWhile() throws Exception {
        Session session = sandbox.newSession();
        sandbox.press(session.getId(), "pay_later");
        sandbox.press(session.getId(), "bank_pays");
        String intent = sandbox.session(session.getId()).getPaymentIntent();

        Refund refund = refund(params(intent));
        sandbox.clock.advance(SandboxExtension.BANK_DELAY);

        assertThat(refund.getStatus()).isEqualTo("pending");
        sandbox.receiver().next("refund.updated");
        assertThat(sandbox.stripe().v1().refunds().retrieve(refund.getId()).getStatus())
                .isEqualTo("succeeded");
    }

    @Test
    void metadataOfARefundCanChange() throws Exception {
        Refund refund = refund(params(sandbox.paidSession().getPaymentIntent())
                .putMetadata("case", "1")
                .putMetadata("note", "old"));

        Refund updated = sandbox.stripe()
                .v1()
                .refunds()
                .update(
                        refund.getId(),
                        RefundUpdateParams.builder()
                                .putMetadata("case", "2")
                                .putMetadata("note", "")
                                .build());

        assertThat(updated.getMetadata()).containsOnly(entry("case", "2"));
        assertThat(charge(refund.getCharge()).getRefunds().getData().get(0).getMetadata())
                .isEqualTo(updated.getMetadata());
        sandbox.receiver().next("refund.updated");
    }

    private static RefundCreateParams.Builder params(String intent) {
        return RefundCreateParams.builder().setPaymentIntent(intent);
    }

    private Refund refund(RefundCreateParams.Builder params) throws StripeException {
        return sandbox.stripe().v1().refunds().create(params.build());
    }

    private Charge charge(String id) throws StripeException {
        return sandbox.stripe().v1().charges().retrieve(id);
    }

    private void assertRefused(RefundCreateParams.Builder params, String code, String message) {
        assertThatThrownBy(() -> refund(params))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.getCode()).isEqualTo(code))
                .hasMessageContaining(message);
    }
}
