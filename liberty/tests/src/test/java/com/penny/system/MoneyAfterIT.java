package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Database.Held;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Payments;
import com.penny.system.kit.Payments.Paid;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of money after it came: the books are what Stripe has, whatever comes in which order (O4, A6). */
@Tag("thorough")
@Product
class MoneyAfterIT {

    /** Neither a tenth nor half of it is a whole number of cents. */
    private static final long OWED = 2495;

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Penny penny;
    private final Story story;
    private final Payments payments;
    private final Browser ops;

    MoneyAfterIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.payments = new Payments(penny);
        this.ops = penny.ops();
    }

    @Test
    void theFeeIsBookedWithThePayment() {
        Paid paid = payments.paid(OWED);

        payments.settled(paid);
        assertThat(payments.account(paid, "STRIPE_FEES")).isPositive();
        JsonNode summary = ops.get("/api/ops/payments?about=" + paid.receipt())
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(summary.at("/fee/minor").asLong()).isEqualTo(payments.account(paid, "STRIPE_FEES"));
        assertThat(summary.at("/back/minor").asLong()).isZero();
        assertThat(ops.get("/api/ops/payments?about=" + paid.intent())
                        .json()
                        .at("/items/0/id")
                        .asText())
                .isEqualTo(paid.id().toString());
    }

    @Test
    void whatIsRefundedAtStripeIsGivenBackByStoreAndPennyAlikeToTheLastCent() {
        long before = story.accrued();
        Paid paid = payments.paid(OWED);

        payments.at(paid, "refund_half");
        payments.settled(paid);
        // Half of 24.95 is 12.47, of which the store had 1.25 of 12.475.
        assertThat(story.accrued() - before).isEqualTo(250 - 125);
        assertThat(story.letter(paid.payer().browser(), "PAID").path("owed").isNull())
                .isTrue();
        JsonNode receipt = receipt(paid);
        assertThat(receipt.path("changes").findValuesAsText("what")).containsExactly("GIVEN_BACK");
        assertThat(receipt.at("/changes/0/amount/minor").asLong()).isEqualTo(1247);
        JsonNode line = story.staff()
                .get(story.inStore("/commissions?limit=1"))
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(line.path("why").asText()).isEqualTo("GIVEN_BACK");
        assertThat(line.at("/payment/minor").asLong()).isEqualTo(-1247);

        payments.at(paid, "refund_rest");
        payments.settled(paid);
        assertThat(story.accrued()).isEqualTo(before);
        assertThat(payments.account(paid, "PENNY_REVENUE")).isZero();
        assertThat(story.letter(paid.payer().browser(), "PAID").path("owed").isNull())
                .isTrue();
    }

    @Test
    void aRefundThatDoesNotArriveIsOwedToThePayerAsBefore() {
        Paid paid = payments.paid(OWED);
        payments.at(paid, "refund_rest");
        payments.settled(paid);

        payments.at(paid, "fail_refund");

        payments.settled(paid);
        assertThat(payments.account(paid, "REFUND_PAYABLE")).isEqualTo(-OWED);
        JsonNode detail = ops.get("/api/ops/payments/" + paid.id()).expect(200).json();
        assertThat(detail.at("/payment/failed").asBoolean()).isTrue();
        assertThat(detail.at("/refunds/0/state").asText()).isEqualTo("FAILED");
        assertThat(receipt(paid).path("changes").findValuesAsText("what")).containsExactly("OWED");
    }

    @Test
    void whatIsSentAgainForARefundThatDidNotArriveIsTakenFromNobodyTwice() {
        long before = story.accrued();
        Paid paid = payments.paid(OWED);
        payments.at(paid, "refund_half");
        payments.at(paid, "fail_refund");
        payments.settled(paid);
        assertThat(story.accrued() - before).isEqualTo(250 - 125);

        payments.at(paid, "refund_half");

        payments.settled(paid);
        assertThat(payments.account(paid, "REFUND_PAYABLE")).isZero();
        assertThat(story.accrued() - before).isEqualTo(250 - 125);
        assertThat(ops.get("/api/ops/payments/" + paid.id())
                        .json()
                        .at("/payment/failed")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void wordsThatAreAllHeardAtOnceComeToTheSameAsOneByOne() {
        long before = story.accrued();
        Paid paid = payments.paid(OWED);
        payments.settled(paid);
        UUID debt = UUID.fromString(
                penny.database().text("select debt_id from debt_payment where payment_id = ?", paid.id()));
        try (Held held = penny.database().hold("debt", debt)) {
            payments.at(paid, "charge_back");
            payments.at(paid, "bank_for_merchant");
            payments.at(paid, "refund_half");
        }

        payments.settled(paid);
        assertThat(payments.account(paid, "REFUND_PAYABLE")).isZero();
        assertThat(story.accrued() - before).isEqualTo(250 - 125);
        assertThat(penny.database()
                        .number("select count(*) from refund where payment_id = ? and cause = 'BANK'", paid.id()))
                .isZero();
    }

    @Test
    void whatABankTakesBackAndGivesAgainIsAsItWas() {
        long before = story.accrued();
        Paid paid = payments.paid(OWED);

        payments.at(paid, "charge_back");
        payments.settled(paid);
        assertThat(story.accrued()).isEqualTo(before);
        // Nobody asks for anything while the bank decides.
        assertThat(story.letter(paid.payer().browser(), "PAID").path("owed").isNull())
                .isTrue();
        assertThat(ops.get("/api/ops/payments/" + paid.id())
                        .json()
                        .at("/payment/contested")
                        .asBoolean())
                .isTrue();

        payments.at(paid, "bank_for_merchant");
        payments.settled(paid);
        assertThat(story.accrued() - before).isEqualTo(250);
        assertThat(receipt(paid).path("changes").findValuesAsText("what")).containsExactly("TAKEN_BACK", "GIVEN_AGAIN");
        assertThat(ops.get("/api/ops/payments/" + paid.id())
                        .json()
                        .at("/chargebacks/0/state")
                        .asText())
                .isEqualTo("WON");
    }

    @Test
    void whatABankKeepsIsOpenAgainAndMayBePaidAgain() {
        long before = story.accrued();
        Paid paid = payments.paid(OWED);
        payments.at(paid, "charge_back");
        payments.at(paid, "bank_for_payer");

        JsonNode letter = story.letter(paid.payer().browser(), "OPEN");
        assertThat(letter.at("/owed/minor").asLong()).isEqualTo(OWED);
        assertThat(letter.at("/incidents/0/takenBackAt").isNull()).isFalse();
        payments.settled(paid);
        Answer again = paid.payer().browser().post("/api/portal/checkouts").expect(201);
        story.pay(again.text("url"));
        story.paid(paid.payer().browser(), again.text("id"));
        assertThat(story.letter(paid.payer().browser(), "PAID")
                        .at("/incidents/0/takenBackAt")
                        .isNull())
                .isTrue();
        assertThat(story.accrued() - before).isEqualTo(250);
    }

    @Test
    void whatComesBackForAClaimThatWasWithdrawnMeanwhileGoesToThePayer() {
        long before = story.accrued();
        Paid paid = payments.paid(OWED);
        payments.at(paid, "charge_back");
        payments.settled(paid);
        withdrawn(paid);
        assertThat(penny.database().number("select count(*) from refund where payment_id = ?", paid.id()))
                .isZero();

        payments.at(paid, "bank_for_merchant");

        Patience.until(
                () -> penny.database()
                        .text("select max(state) from refund where payment_id = ? and cause = 'BANK'", paid.id()),
                "SENT"::equals,
                SOON);
        payments.settled(paid);
        assertThat(payments.account(paid, "REFUND_PAYABLE")).isZero();
        assertThat(story.accrued()).isEqualTo(before);
    }

    @Test
    void whatIsLeftAfterARefundGoesBackWithTheClaim() {
        long before = story.accrued();
        Paid paid = payments.paid(OWED);
        payments.at(paid, "refund_half");
        payments.settled(paid);

        withdrawn(paid);

        Patience.until(
                () -> penny.database()
                        .number(
                                "select coalesce(sum(amount_minor), 0) from refund where payment_id = ? and state = 'SENT'",
                                paid.id()),
                back -> back == OWED,
                SOON);
        payments.settled(paid);
        assertThat(payments.account(paid, "REFUND_PAYABLE")).isZero();
        assertThat(story.accrued()).isEqualTo(before);
    }

    @Test
    void whatNamesNoPaymentIsRefusedOrFindsNothing() {
        for (String about : List.of("x", "R-1", "pi_", "pi_a'", "null", "%")) {
            ops.get("/api/ops/payments?about=" + about.replace("%", "%25").replace("'", "%27"))
                    .expectProblem(400, "invalid-value");
        }
        assertThat(ops.get("/api/ops/payments?about=R-2026-999999999").json().path("items"))
                .isEmpty();
        ops.get("/api/ops/payments/" + UUID.randomUUID()).expectProblem(404, "not-found");
    }

    @Test
    void theLedgerComesToNothingInEveryCurrency() {
        payments.paid(OWED);
        long sum = 0;
        for (JsonNode balance : ops.get("/api/ops/ledger").expect(200).json().path("items")) {
            sum += balance.at("/amount/minor").asLong();
        }
        assertThat(sum).isZero();
    }

    private void withdrawn(Paid paid) {
        String incident = paid.payer()
                .browser()
                .get("/api/portal/incidents")
                .expect(200)
                .json()
                .at("/incidents/0/id")
                .asText();
        String dispute = paid.payer()
                .browser()
                .post("/api/portal/incidents/" + incident + "/disputes", Map.of("statement", "Not me."))
                .expect(201)
                .text("id");
        ops.post(
                        "/api/ops/disputes/" + dispute + "/decision",
                        Map.of("outcome", "WITHDRAWN", "reason", "The till shows it."))
                .expect(200);
        story.letter(paid.payer().browser(), "WITHDRAWN");
    }

    private JsonNode receipt(Paid paid) {
        return paid.payer()
                .browser()
                .get("/api/portal/receipts/" + paid.receipt())
                .expect(200)
                .json();
    }
}
