package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Database.Held;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Story.Payer;
import com.penny.system.kit.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
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
    private final Browser ops;

    MoneyAfterIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.ops = penny.ops();
    }

    /** A payment and the page where it was made. */
    private record Paid(Payer payer, String page, UUID id, String intent, String receipt) {}

    private Paid paid() {
        Payer payer = story.payer(OWED);
        Answer checkout = payer.browser().post("/api/portal/checkouts").expect(201);
        story.pay(checkout.text("url"));
        String receipt = story.paid(payer.browser(), checkout.text("id"))
                .path("receiptNumber")
                .asText();
        UUID id = UUID.fromString(penny.database().text("select id from payment where receipt_number = ?", receipt));
        String intent = penny.database().text("select stripe_payment_intent from payment where id = ?", id);
        return new Paid(payer, checkout.text("url"), id, intent, receipt);
    }

    @Test
    void theFeeIsBookedWithThePayment() {
        Paid paid = paid();

        settled(paid);
        assertThat(account(paid, "STRIPE_FEES")).isPositive();
        JsonNode summary = ops.get("/api/ops/payments?about=" + paid.receipt())
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(summary.at("/fee/minor").asLong()).isEqualTo(account(paid, "STRIPE_FEES"));
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
        Paid paid = paid();

        at(paid, "refund_half");
        settled(paid);
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

        at(paid, "refund_rest");
        settled(paid);
        assertThat(story.accrued()).isEqualTo(before);
        assertThat(account(paid, "PENNY_REVENUE")).isZero();
        assertThat(story.letter(paid.payer().browser(), "PAID").path("owed").isNull())
                .isTrue();
    }

    @Test
    void aRefundThatDoesNotArriveIsOwedToThePayerAsBefore() {
        Paid paid = paid();
        at(paid, "refund_rest");
        settled(paid);

        at(paid, "fail_refund");

        settled(paid);
        assertThat(account(paid, "REFUND_PAYABLE")).isEqualTo(-OWED);
        JsonNode detail = ops.get("/api/ops/payments/" + paid.id()).expect(200).json();
        assertThat(detail.at("/payment/failed").asBoolean()).isTrue();
        assertThat(detail.at("/refunds/0/state").asText()).isEqualTo("FAILED");
        assertThat(receipt(paid).path("changes").findValuesAsText("what")).containsExactly("OWED");
    }

    @Test
    void whatIsSentAgainForARefundThatDidNotArriveIsTakenFromNobodyTwice() {
        long before = story.accrued();
        Paid paid = paid();
        at(paid, "refund_half");
        at(paid, "fail_refund");
        settled(paid);
        assertThat(story.accrued() - before).isEqualTo(250 - 125);

        at(paid, "refund_half");

        settled(paid);
        assertThat(account(paid, "REFUND_PAYABLE")).isZero();
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
        Paid paid = paid();
        settled(paid);
        UUID debt = UUID.fromString(
                penny.database().text("select debt_id from debt_payment where payment_id = ?", paid.id()));
        try (Held held = penny.database().hold("debt", debt)) {
            at(paid, "charge_back");
            at(paid, "bank_for_merchant");
            at(paid, "refund_half");
        }

        settled(paid);
        assertThat(account(paid, "REFUND_PAYABLE")).isZero();
        assertThat(story.accrued() - before).isEqualTo(250 - 125);
        assertThat(penny.database()
                        .number("select count(*) from refund where payment_id = ? and cause = 'BANK'", paid.id()))
                .isZero();
    }

    @Test
    void whatABankTakesBackAndGivesAgainIsAsItWas() {
        long before = story.accrued();
        Paid paid = paid();

        at(paid, "charge_back");
        settled(paid);
        assertThat(story.accrued()).isEqualTo(before);
        // Nobody asks for anything while the bank decides.
        assertThat(story.letter(paid.payer().browser(), "PAID").path("owed").isNull())
                .isTrue();
        assertThat(ops.get("/api/ops/payments/" + paid.id())
                        .json()
                        .at("/payment/contested")
                        .asBoolean())
                .isTrue();

        at(paid, "bank_for_merchant");
        settled(paid);
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
        Paid paid = paid();
        at(paid, "charge_back");
        at(paid, "bank_for_payer");

        JsonNode letter = story.letter(paid.payer().browser(), "OPEN");
        assertThat(letter.at("/owed/minor").asLong()).isEqualTo(OWED);
        assertThat(letter.at("/incidents/0/takenBackAt").isNull()).isFalse();
        settled(paid);
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
        Paid paid = paid();
        at(paid, "charge_back");
        settled(paid);
        withdrawn(paid);
        assertThat(penny.database().number("select count(*) from refund where payment_id = ?", paid.id()))
                .isZero();

        at(paid, "bank_for_merchant");

        Patience.until(
                () -> penny.database()
                        .text("select max(state) from refund where payment_id = ? and cause = 'BANK'", paid.id()),
                "SENT"::equals,
                SOON);
        settled(paid);
        assertThat(account(paid, "REFUND_PAYABLE")).isZero();
        assertThat(story.accrued()).isEqualTo(before);
    }

    @Test
    void whatIsLeftAfterARefundGoesBackWithTheClaim() {
        long before = story.accrued();
        Paid paid = paid();
        at(paid, "refund_half");
        settled(paid);

        withdrawn(paid);

        Patience.until(
                () -> penny.database()
                        .number(
                                "select coalesce(sum(amount_minor), 0) from refund where payment_id = ? and state = 'SENT'",
                                paid.id()),
                back -> back == OWED,
                SOON);
        settled(paid);
        assertThat(account(paid, "REFUND_PAYABLE")).isZero();
        assertThat(story.accrued()).isEqualTo(before);
    }

    @Test
    void theSameWordsInAnyOrderHoweverOftenComeToTheSame() throws Exception {
        Paid paid = paid();
        at(paid, "refund_half");
        at(paid, "charge_back");
        at(paid, "bank_for_merchant");
        settled(paid);
        long entries = penny.database().number("select count(*) from ledger_entry");

        List<Callable<Answer>> words = List.of(
                        "charge.dispute.closed",
                        "charge.dispute.funds_reinstated",
                        "refund.created",
                        "charge.dispute.created",
                        "charge.refunded",
                        "charge.dispute.funds_withdrawn",
                        "charge.updated")
                .stream()
                .<Callable<Answer>>map(type -> () -> told(type, "ch_any", paid.intent(), null))
                .toList();
        assertThat(Together.run(words)).extracting(Answer::status).containsOnly(204);

        everythingHeard();
        assertThat(penny.database().number("select count(*) from ledger_entry")).isEqualTo(entries);
        settled(paid);
    }

    @Test
    void whatCannotBeActedOnIsLeftForOpsWhoHaveItTriedAgainOrSetItAside() {
        String event = "evt_" + UUID.randomUUID().toString().replace("-", "");
        send(event, "checkout.session.completed", "cs_nobody_knows", null, null);
        tried(event);
        JsonNode letter = letter(event);
        assertThat(letter.path("failures").asInt()).isEqualTo(5);

        String acts = "/api/ops/dead-letters/" + letter.path("id").asText();
        ops.post(acts + "/retry").expect(204);
        ops.post(acts + "/retry").expectProblem(404, "not-found");
        tried(event);
        ops.post(acts + "/dismissal").expect(204);
        assertThat(dead(event)).isFalse();
        ops.post(acts + "/dismissal").expectProblem(404, "not-found");
        ops.post("/api/ops/dead-letters/" + UUID.randomUUID() + "/retry").expectProblem(404, "not-found");
        penny.staff().get("/api/ops/dead-letters").expectProblem(403, "not-allowed");
    }

    @Test
    void whatIsNotOursIsHeardAndChangesNothing() {
        Paid paid = paid();
        settled(paid);
        long entries = penny.database().number("select count(*) from ledger_entry");

        told("charge.refunded", "ch_x", paid.intent(), "acct_somebody");
        told("charge.refunded", "ch_x", "pi_nobody_knows", null);
        told("charge.refunded", "ch_x", null, null);
        told("a.type.of.tomorrow", "x", null, null);

        everythingHeard();
        assertThat(penny.database().number("select count(*) from ledger_entry")).isEqualTo(entries);
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
        paid();
        long sum = 0;
        for (JsonNode balance : ops.get("/api/ops/ledger").expect(200).json().path("items")) {
            sum += balance.at("/amount/minor").asLong();
        }
        assertThat(sum).isZero();
    }

    private void at(Paid paid, String action) {
        assertThat(story.atTheCheckout(paid.page(), action)).isLessThan(400);
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

    /** Until the books of a payment are Stripe's, movement by movement. */
    private void settled(Paid paid) {
        Patience.until(
                () -> penny.database()
                        .text(
                                "select coalesce(array_agg(movement order by movement)::text, '{}') from ledger_transaction"
                                        + " where payment_id = ? and movement is not null",
                                paid.id()),
                booked -> booked.equals("{"
                        + String.join(
                                ",",
                                penny.stripeBooks().movementIds(paid.intent()).stream()
                                        .sorted()
                                        .toList())
                        + "}"),
                SOON);
        assertThat(account(paid, "STRIPE_CLEARING"))
                .isEqualTo(penny.stripeBooks().net(paid.intent()));
    }

    private long account(Paid paid, String account) {
        return penny.database()
                .number(
                        "select coalesce(sum(e.amount_minor), 0) from ledger_entry e"
                                + " join ledger_transaction t on t.id = e.transaction_id where t.payment_id = ? and e.account = ?",
                        paid.id(),
                        account);
    }

    private Answer told(String type, String object, String intent, String account) {
        return send("evt_" + UUID.randomUUID().toString().replace("-", ""), type, object, intent, account);
    }

    private Answer send(String id, String type, String object, String intent, String account) {
        String body = """
                {"id": "%s", "object": "event", "type": "%s"%s, "data": {"object": {"id": "%s"%s}}}""".formatted(
                        id,
                        type,
                        account == null ? "" : ", \"account\": \"" + account + "\"",
                        object,
                        intent == null ? "" : ", \"payment_intent\": \"" + intent + "\"");
        return penny.webhook(body, penny.stripe().header(body, Instant.now())).expect(204);
    }

    private void everythingHeard() {
        Patience.until(
                () -> penny.database()
                        .number("select count(*) from stripe_event where processed_at is null and dead_at is null"),
                waiting -> waiting == 0,
                SOON);
    }

    /** Until it has failed as often as it is tried; nobody waits for the pauses in between. */
    private void tried(String event) {
        Patience.until(
                () -> {
                    penny.database()
                            .change(
                                    "update scheduled_tasks set execution_time = now()"
                                            + " where task_name = 'stripe-event' and task_instance = ? and not picked",
                                    event);
                    return dead(event);
                },
                left -> left,
                SOON.multipliedBy(3));
    }

    private boolean dead(String event) {
        return letter(event) != null;
    }

    private JsonNode letter(String event) {
        for (JsonNode letter :
                ops.get("/api/ops/dead-letters?limit=100").expect(200).json().path("items")) {
            if (letter.path("event").asText().equals(event)) {
                return letter;
            }
        }
        return null;
    }
}
