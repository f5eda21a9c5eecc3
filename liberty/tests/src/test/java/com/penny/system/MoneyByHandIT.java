package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Newcomer;
import com.penny.system.kit.Payments;
import com.penny.system.kit.Payments.Paid;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Story.Payer;
import com.penny.system.kit.Tenants;
import com.penny.system.kit.Together;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Penny Ops does with money by hand is done once, never for more than is there, and stands in the books (O4). */
@Tag("thorough")
@Product
class MoneyByHandIT {

    private static final long OWED = 2495;

    private final Penny penny;
    private final Story story;
    private final Payments money;
    private final Browser ops;

    MoneyByHandIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.money = new Payments(penny);
        this.ops = penny.ops();
    }

    @Test
    void aPartThatIsGivenBackIsTakenFromStoreAndPennyAlikeOnceHoweverOftenItIsAsked() {
        long before = story.accrued();
        Paid paid = money.paid(OWED);
        String refund = "/refunds/" + UUID.randomUUID();

        Answer given = put(paid, refund, eur(1247)).expect(200);
        put(paid, refund, eur(1247)).expect(200);

        assertThat(given.json().path("cause").asText()).isEqualTo("OPS");
        money.settled(paid);
        assertThat(story.accrued() - before).isEqualTo(250 - 125);
        assertThat(money.account(paid, "REFUND_PAYABLE")).isZero();
        JsonNode detail = detail(paid);
        assertThat(detail.path("refunds")).hasSize(1);
        assertThat(detail.at("/refunds/0/state").asText()).isEqualTo("SENT");
        assertThat(detail.at("/refundable/minor").asLong()).isEqualTo(OWED - 1247);
        assertThat(story.letter(paid.payer().browser(), "PAID").path("owed").isNull())
                .isTrue();
        assertThat(receipt(paid).path("changes").findValuesAsText("what")).containsExactly("GIVEN_BACK");
        put(paid, refund, eur(1)).expectProblem(409, "refund-exists");
        put(money.paid(OWED), refund, eur(1247)).expectProblem(409, "refund-exists");
        assertThat(penny.database()
                        .number(
                                "select count(*) from audit_entry where action = 'payment.refund-decided' and subject_id = ?",
                                paid.id()))
                .isEqualTo(1);
    }

    @Test
    void moreThanIsThereIsNeverGivenBackAlsoByTwoAtOnce() throws Exception {
        Paid paid = money.paid(OWED);

        assertThat(put(paid, "/refunds/" + UUID.randomUUID(), eur(OWED + 1))
                        .expectProblem(409, "more-than-there")
                        .text("detail"))
                .contains("24.95 EUR");
        put(paid, "/refunds/" + UUID.randomUUID(), Map.of("minor", 100, "currency", "USD"))
                .expectProblem(409, "other-currency");
        for (Object minor : List.of(0, -1, 100_000_001L, Long.MAX_VALUE, 12.5, "12.5", "")) {
            put(paid, "/refunds/" + UUID.randomUUID(), Map.of("minor", minor, "currency", "EUR"))
                    .expectProblem(400, "invalid-value");
        }
        for (Object currency : List.of("", "eur", "EURO", "€")) {
            put(paid, "/refunds/" + UUID.randomUUID(), Map.of("minor", 1, "currency", currency))
                    .expectProblem(400, "invalid-value");
        }
        String address = "/api/ops/payments/" + paid.id() + "/refunds/";
        ops.put(address + UUID.randomUUID(), Map.of("amount", eur(1), "reason", " "))
                .expectProblem(400, "invalid-value");
        ops.put(address + UUID.randomUUID(), Map.of("reason", "No amount")).expectProblem(400, "invalid-value");
        ops.put("/api/ops/payments/" + UUID.randomUUID() + "/refunds/" + UUID.randomUUID(), asked(eur(1)))
                .expectProblem(404, "not-found");
        penny.staff().put(address + UUID.randomUUID(), asked(eur(1))).expectProblem(403, "not-allowed");

        Callable<Answer> all = () -> put(paid, "/refunds/" + UUID.randomUUID(), eur(OWED));
        assertThat(Together.run(List.of(all, all)).stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
        money.settled(paid);
        assertThat(money.account(paid, "PENNY_REVENUE")).isZero();
        assertThat(money.account(paid, "REFUND_PAYABLE")).isZero();
        put(paid, "/refunds/" + UUID.randomUUID(), eur(1)).expectProblem(409, "more-than-there");
    }

    @Test
    void whatDidNotArriveIsSentAgainOnce() throws Exception {
        long before = story.accrued();
        Paid paid = money.paid(OWED);
        put(paid, "/refunds/" + UUID.randomUUID(), eur(OWED)).expect(200);
        money.settled(paid);
        UUID refund = UUID.fromString(detail(paid).at("/refunds/0/id").asText());
        again(refund).expectProblem(409, "nothing-to-send");
        money.at(paid, "fail_refund");
        money.settled(paid);
        assertThat(detail(paid).at("/owed/minor").asLong()).isEqualTo(OWED);

        List<Answer> twice = Together.run(List.<Callable<Answer>>of(() -> again(refund), () -> again(refund)));

        assertThat(twice.stream().map(answer -> answer.expect(200).text("id")).distinct())
                .hasSize(1);
        money.settled(paid);
        assertThat(money.account(paid, "REFUND_PAYABLE")).isZero();
        assertThat(story.accrued()).isEqualTo(before);
        JsonNode detail = detail(paid);
        assertThat(detail.at("/owed/minor").asLong()).isZero();
        assertThat(detail.at("/payment/failed").asBoolean()).isFalse();
        assertThat(detail.at("/refunds/1/insteadOf").asText()).isEqualTo(refund.toString());
        again(UUID.randomUUID()).expectProblem(404, "not-found");
        penny.staff().post("/api/ops/refunds/" + refund + "/resending").expectProblem(403, "not-allowed");
    }

    @Test
    void whatWasPaidOutIsOwedNoMoreAndIsOwedAgainWhenItComesBack() {
        money.paid(OWED);
        long owed = story.accrued();
        String payout = account("/payouts/" + UUID.randomUUID());

        ops.put(payout, made(eur(owed + 1), "PENNY 2026-11")).expectProblem(409, "more-than-owed");
        ops.put(payout, made(eur(owed), "PENNY 2026-11")).expect(200);
        ops.put(payout, made(eur(owed), "PENNY 2026-11")).expect(200);
        ops.put(payout, made(eur(owed), "PENNY 2026-12")).expectProblem(409, "id-taken");

        assertThat(story.accrued()).isZero();
        JsonNode line = line();
        assertThat(line.path("why").asText()).isEqualTo("PAID_OUT");
        assertThat(line.path("payoutReference").asText()).isEqualTo("PENNY 2026-11");
        assertThat(line.at("/commission/minor").asLong()).isEqualTo(-owed);
        assertThat(line.path("personReference").isNull()).isTrue();
        JsonNode totals = totals();
        assertThat(totals.at("/accrued/minor").asLong()
                        + totals.at("/reversed/minor").asLong()
                        + totals.at("/paidOut/minor").asLong()
                        + totals.at("/writtenOff/minor").asLong())
                .isEqualTo(totals.at("/balance/minor").asLong())
                .isZero();

        ops.post(payout + "/return", Map.of("reason", "")).expectProblem(400, "invalid-value");
        ops.post(payout + "/return", Map.of("reason", "AC04 closed account")).expect(200);
        ops.post(payout + "/return", Map.of("reason", "AC04 closed account")).expect(200);
        assertThat(story.accrued()).isEqualTo(owed);
        assertThat(line().path("why").asText()).isEqualTo("CAME_BACK");
        assertThat(ops.get(account("/payouts?limit=1"))
                        .json()
                        .at("/items/0/returnReason")
                        .asText())
                .isEqualTo("AC04 closed account");
    }

    @Test
    void whatCannotBeAPayoutIsRefused() {
        money.paid(OWED);
        for (String reference : List.of("", " X", "Ünit", "a".repeat(36), "tab\there", "<b>")) {
            ops.put(account("/payouts/" + UUID.randomUUID()), made(eur(1), reference))
                    .expectProblem(400, "invalid-value");
        }
        ops.put(account("/payouts/" + UUID.randomUUID()), made(eur(0), "X")).expectProblem(400, "invalid-value");
        ops.put(account("/payouts/" + UUID.randomUUID()), made(Map.of("minor", 1, "currency", "USD"), "X"))
                .expectProblem(409, "more-than-owed");
        ops.put("/api/ops/store-accounts/" + UUID.randomUUID() + "/payouts/" + UUID.randomUUID(), made(eur(1), "X"))
                .expectProblem(409, "more-than-owed");
        ops.post(account("/payouts/" + UUID.randomUUID() + "/return"), Map.of("reason", "X"))
                .expectProblem(404, "not-found");
        ops.get("/api/ops/store-accounts/" + UUID.randomUUID()).expectProblem(404, "not-found");
        String payout = account("/payouts/" + UUID.randomUUID());
        ops.put(payout, made(eur(1), "X")).expect(200);
        // Another store's account does not have it.
        ops.post(payout.replace(penny.store().id(), penny.sisterStore().id()) + "/return", Map.of("reason", "X"))
                .expectProblem(404, "not-found");
        ops.post(payout + "/return", Map.of("reason", "X")).expect(200);
        penny.admin().put(payout, made(eur(1), "X")).expectProblem(403, "not-allowed");
        penny.admin().get("/api/ops/store-accounts").expectProblem(403, "not-allowed");
    }

    @Test
    void aChargebackAfterThePayoutIsMadeGoodByWhatIsEarnedNextOrGivenUp() {
        Paid paid = money.paid(OWED);
        long owed = story.accrued();
        ops.put(account("/payouts/" + UUID.randomUUID()), made(eur(owed), "PENNY 2026-11"))
                .expect(200);
        String writeOff = account("/write-offs/" + UUID.randomUUID());
        ops.put(writeOff, asked(eur(1))).expectProblem(409, "nothing-to-give-up");

        money.at(paid, "charge_back");

        money.settled(paid);
        assertThat(story.accrued()).isEqualTo(-250);
        ops.put(account("/payouts/" + UUID.randomUUID()), made(eur(1), "X")).expectProblem(409, "more-than-owed");
        money.paid(1000);
        assertThat(story.accrued()).isEqualTo(-150);
        ops.put(writeOff, asked(eur(151))).expectProblem(409, "nothing-to-give-up");
        ops.put(writeOff, asked(eur(150))).expect(200);
        ops.put(writeOff, asked(eur(150))).expect(200);
        ops.put(writeOff, asked(eur(149))).expectProblem(409, "id-taken");
        assertThat(story.accrued()).isZero();
        assertThat(line().path("why").asText()).isEqualTo("WRITTEN_OFF");
    }

    @Test
    void aStoreThatHasClosedSinceThePaymentIsPaidWhatItHasEarned() {
        Newcomer gone = Newcomer.to(penny).begin();
        String alert = story.confirmedAlert(OWED);
        story.approve(alert);
        Payer payer = story.payerFor(alert);
        penny.database()
                .change(
                        "update debt set store_id = ? where theft_id = (select id from theft where alert_id = ?)",
                        gone.storeId(),
                        UUID.fromString(alert));
        Paid paid = money.paid(payer);
        String closing = "/api/ops/organisations/"
                + Tenants.organisationOf(ops, gone.storeId().toString()) + "/closing";
        ops.post(closing, Map.of("reason", "They have asked")).expect(204);
        penny.secondOps().post(closing, Map.of()).expect(204);

        String account = "/api/ops/store-accounts/" + gone.storeId();
        assertThat(ops.get(account)
                        .expect(200)
                        .json()
                        .at("/accounts/0/balance/minor")
                        .asLong())
                .isEqualTo(250);
        String payout = account + "/payouts/" + UUID.randomUUID();
        ops.put(payout, made(eur(250), "PENNY LAST")).expect(200);
        // Its bank account is closed as well; and what the payer's bank takes back then, nobody gives.
        ops.post(payout + "/return", Map.of("reason", "AC04")).expect(200);
        ops.put(account + "/payouts/" + UUID.randomUUID(), made(eur(250), "PENNY LAST 2"))
                .expect(200);
        money.at(paid, "charge_back");
        money.settled(paid);
        ops.put(account + "/write-offs/" + UUID.randomUUID(), asked(eur(250))).expect(200);
        assertThat(ops.get(account).json().at("/accounts/0/balance/minor").asLong())
                .isZero();
    }

    @Test
    void theBalancesOfAllStoresAreWhatTheLedgerOwesToStores() {
        money.paid(OWED);
        long owed = 0;
        String next = "";
        do {
            JsonNode page = ops.get("/api/ops/store-accounts?limit=1" + next)
                    .expect(200)
                    .json();
            for (JsonNode item : page.path("items")) {
                if (item.at("/totals/balance/currency").asText().equals("EUR")) {
                    owed += item.at("/totals/balance/minor").asLong();
                }
            }
            next = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asText();
        } while (next != null);
        assertThat(owed)
                .isEqualTo(
                        -penny.database()
                                .number(
                                        "select sum(amount_minor) from ledger_entry where account = 'STORE_PAYABLE' and currency = 'EUR'"));
        ops.get("/api/ops/store-accounts?cursor=nonsense").expectProblem(400, "invalid-value");
    }

    private Answer put(Paid paid, String refund, Map<String, ?> amount) {
        return ops.put("/api/ops/payments/" + paid.id() + refund, asked(amount));
    }

    private Answer again(UUID refund) {
        return ops.post("/api/ops/refunds/" + refund + "/resending");
    }

    private JsonNode detail(Paid paid) {
        return ops.get("/api/ops/payments/" + paid.id()).expect(200).json();
    }

    private JsonNode receipt(Paid paid) {
        return paid.payer()
                .browser()
                .get("/api/portal/receipts/" + paid.receipt())
                .expect(200)
                .json();
    }

    private JsonNode line() {
        return story.staff()
                .get(story.inStore("/commissions?limit=1"))
                .expect(200)
                .json()
                .at("/items/0");
    }

    private JsonNode totals() {
        return ops.get(account("")).expect(200).json().at("/accounts/0");
    }

    private String account(String path) {
        return "/api/ops/store-accounts/" + penny.store().id() + path;
    }

    private static Map<String, Object> eur(long minor) {
        return Map.of("minor", minor, "currency", "EUR");
    }

    private static Map<String, Object> asked(Map<String, ?> amount) {
        return Map.of("amount", amount, "reason", "Out of goodwill");
    }

    private static Map<String, Object> made(Map<String, ?> amount, String reference) {
        return Map.of("amount", amount, "reference", reference);
    }
}
