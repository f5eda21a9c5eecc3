package com.penny.stripesandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.checkout.Session;
import com.stripe.param.DisputeListParams;
import com.stripe.param.RefundCreateParams;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardDisputesTest {

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void aChargebackTakesTheMoneyAndAFeeAndIsToldByTwoEvents() throws Exception {
        Session session = chargedBack(sandbox.paidSession());

        Dispute dispute = disputeOf(session);
        assertThat(dispute.getAmount()).isEqualTo(2490);
        assertThat(dispute.getStatus()).isEqualTo("needs_response");
        assertThat(dispute.getEvidenceDetails().getDueBy()).isPositive();
        assertThat(dispute.getBalanceTransactions()).singleElement().satisfies(movement -> {
            assertThat(movement.getAmount()).isEqualTo(-2490);
            assertThat(movement.getFee()).isEqualTo(2000);
            assertThat(movement.getNet()).isEqualTo(-4490);
            assertThat(movement.getReportingCategory()).isEqualTo("dispute");
            assertThat(movement.getSource()).isEqualTo(dispute.getId());
        });
        assertThat(chargeOf(dispute).getDisputed()).isTrue();
        // In whichever order they come.
        assertThat(sandbox.receiver().next("charge.dispute.funds_withdrawn").body())
                .contains(dispute.getId());
        assertThat(events()).contains("charge.dispute.created");
    }

    @ParameterizedTest
    @CsvSource({"bank_for_payer, lost, 1, -4490", "bank_for_merchant, won, 2, -2000"})
    void theBankDecidesOnce(String decision, String status, int movements, long net) throws Exception {
        Session session = chargedBack(sandbox.paidSession());

        sandbox.press(session.getId(), decision);
        sandbox.press(session.getId(), "bank_for_merchant");
        sandbox.press(session.getId(), "bank_for_payer");

        Dispute dispute = disputeOf(session);
        assertThat(dispute.getStatus()).isEqualTo(status);
        assertThat(dispute.getBalanceTransactions()).hasSize(movements);
        assertThat(dispute.getBalanceTransactions().stream()
                        .mapToLong(BalanceTransaction::getNet)
                        .sum())
                .isEqualTo(net);
        assertThat(sandbox.receiver().next("charge.dispute.closed").body()).contains("\"" + status + "\"");
        assertThat(events())
                .filteredOn("charge.dispute.funds_reinstated"::equals)
                .hasSize(movements - 1);
    }

    @Test
    void theMerchantAnswersOnceAndTheBankDecidesAllTheSame() throws Exception {
        Session session = chargedBack(sandbox.paidSession());

        sandbox.press(session.getId(), "answer_bank");
        sandbox.press(session.getId(), "answer_bank");

        assertThat(disputeOf(session).getStatus()).isEqualTo("under_review");
        assertThat(events()).filteredOn("charge.dispute.updated"::equals).hasSize(1);
        assertThat(sandbox.open(session.getId()).body()).contains("Charged back");
        sandbox.press(session.getId(), "bank_for_merchant");
        assertThat(disputeOf(session).getStatus()).isEqualTo("won");
    }

    @Test
    void whatWentBackBeforeIsNotTakenAgainAndNothingGoesBackWhileTheBankHasIt() throws Exception {
        Session session = sandbox.paidSession();
        sandbox.press(session.getId(), "refund_half");
        chargedBack(session);

        assertThat(disputeOf(session).getAmount()).isEqualTo(1245);
        RefundCreateParams refund = RefundCreateParams.builder()
                .setPaymentIntent(session.getPaymentIntent())
                .build();
        assertThatThrownBy(() -> sandbox.stripe().v1().refunds().create(refund))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.getCode()).isEqualTo("charge_disputed"));
        sandbox.press(session.getId(), "refund_rest");
        assertThat(sandbox.stripe().v1().refunds().list().getData()).hasSize(1);

        sandbox.press(session.getId(), "bank_for_merchant");
        assertThat(sandbox.stripe().v1().refunds().create(refund).getAmount()).isEqualTo(1245);
    }

    @Test
    void onlyWhatACardHasPaidIsChargedBackAndOnlyOnce() throws Exception {
        Session open = sandbox.newSession();
        sandbox.press(open.getId(), "charge_back");
        Session debit = sandbox.newSession();
        sandbox.press(debit.getId(), "pay_later");
        sandbox.press(debit.getId(), "charge_back");
        sandbox.press(debit.getId(), "bank_pays");
        sandbox.press(debit.getId(), "charge_back");
        Session sentBack = sandbox.paidSession();
        sandbox.press(sentBack.getId(), "refund_rest");
        sandbox.press(sentBack.getId(), "charge_back");
        assertThat(sandbox.stripe().v1().disputes().list().getData()).isEmpty();

        Session paid = chargedBack(chargedBack(sandbox.paidSession()));
        sandbox.press(paid.getId(), "bank_for_merchant");
        chargedBack(paid);
        assertThat(sandbox.stripe().v1().disputes().list().getData()).hasSize(1);
    }

    @Test
    void thePageShowsWhereItStands() throws Exception {
        Session session = sandbox.paidSession();
        assertThat(page(session)).contains(">Refund half</button>", ">Charge back</button>");

        chargedBack(session);
        assertThat(page(session))
                .contains("until it has decided", ">For the payer</button>")
                .doesNotContain("Refund");

        sandbox.press(session.getId(), "bank_for_payer");
        assertThat(page(session)).contains("decided for the payer").doesNotContain("<button");

        Session other = sandbox.paidSession();
        sandbox.press(other.getId(), "refund_half");
        sandbox.press(other.getId(), "refund_rest");
        assertThat(page(other))
                .contains("All of it went back", ">The refund does not arrive</button>")
                .doesNotContain("Charge back");
    }

    private Session chargedBack(Session session) throws Exception {
        assertThat(sandbox.press(session.getId(), "charge_back").statusCode()).isEqualTo(303);
        return sandbox.session(session.getId());
    }

    private Dispute disputeOf(Session session) throws Exception {
        return sandbox.stripe()
                .v1()
                .disputes()
                .list(DisputeListParams.builder()
                        .setPaymentIntent(session.getPaymentIntent())
                        .build())
                .getData()
                .get(0);
    }

    private Charge chargeOf(Dispute dispute) throws Exception {
        return sandbox.stripe().v1().charges().retrieve(dispute.getCharge());
    }

    private List<String> events() throws Exception {
        return sandbox.stripe().v1().events().list().getData().stream()
                .map(event -> event.getType())
                .toList();
    }

    private String page(Session session) throws Exception {
        return sandbox.open(session.getId()).body();
    }
}
