package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Newcomer;
import com.penny.system.kit.Patience;
import com.penny.system.kit.PayoutDesk;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Where a store is paid to: entered once, shown masked ever after, told to all administrators, and in force when nobody has stopped it. */
@Product
@TestInstance(Lifecycle.PER_CLASS)
class PayoutAccountIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String WAITS = "a change is waiting";

    private final Penny penny;

    PayoutAccountIT(Penny penny) {
        this.penny = penny;
    }

    @Test
    void anAccountIsEnteredWithAProofShownMaskedAndInForceAfterThreeDays() {
        PayoutDesk desk = PayoutDesk.ofNewStore(penny);
        assertThat(desk.state().path("account").isNull()).isTrue();
        assertThat(desk.state().path("country").asText()).isEqualTo("ES");
        assertThat(desk.state().path("coolingHours").asInt()).isEqualTo(72);

        Map<String, Object> draft = PayoutDesk.iban("ES", "es91 2100-0418 4502 0005 1332");
        draft.put("bic", "caix es bb");
        desk.check(draft).expectProblem(403, "proof-needed");
        JsonNode state = desk.change(draft);

        assertThat(state.path("account").isNull()).isTrue();
        assertThat(state.at("/waiting/account/ending").asText()).isEqualTo("1332");
        assertThat(state.at("/waiting/account/country").asText()).isEqualTo("ES");
        assertThat(state.at("/waiting/askedBy").asText()).isEqualTo("Marta Ruiz");
        assertThat(Duration.between(
                        Instant.parse(state.at("/waiting/askedAt").asText()),
                        Instant.parse(state.at("/waiting/effectiveAt").asText())))
                .isEqualTo(Duration.ofHours(72));
        assertThat(state.toString()).doesNotContain("0418").doesNotContain("Hijas");

        desk.pass("71 hours");
        assertThat(desk.state().path("account").isNull()).isTrue();
        desk.pass("1 hour");
        state = desk.state();
        assertThat(state.at("/account/ending").asText()).isEqualTo("1332");
        assertThat(state.path("waiting").isNull()).isTrue();
        assertThat(history(desk).get(0).path("state").asText()).isEqualTo("IN_FORCE");
        assertThat(row(desk, "length(details) > 40 and length(holder) > 20")).isOne();
        assertThat(row(desk, "encode(details, 'escape') like '%0418%' or encode(holder, 'escape') like '%Ruiz%'"))
                .isZero();
    }

    @Test
    void everyAdministratorIsWrittenToAtOnceAlsoOneWhoWasTakenOffLately() {
        PayoutDesk desk = PayoutDesk.ofNewStore(penny);
        Newcomer second = desk.colleague("store_admin");
        Newcomer taken = desk.colleague("store_admin");
        Newcomer staff = desk.colleague("store_staff");
        desk.admin()
                .delete(desk.owner().inStore("/members/" + account(taken.browser())))
                .expect(204);

        desk.change(PayoutDesk.iban("ES", PayoutDesk.SPANISH));

        for (Newcomer reader : List.of(desk.owner(), second, taken)) {
            List<String> letters = letters(reader, WAITS, 1);
            String letter = penny.nobody().get(letters.get(0)).body();
            assertThat(letter)
                    .contains("Marta Ruiz", "/settings/payouts", "CET")
                    .doesNotContain("1332")
                    .doesNotContain("2100");
            assertThat(letter.contains("until lately")).isEqualTo(reader == taken);
        }
        assertThat(penny.letters().to(staff.email(), WAITS)).isEmpty();
    }

    @Test
    void anyAdministratorStopsAChangeWithoutAProofAndItsNumberIsForgotten() {
        PayoutDesk desk = PayoutDesk.ofNewStore(penny);
        Newcomer second = desk.colleague("store_admin");
        Newcomer staff = desk.colleague("store_staff");
        desk.change(PayoutDesk.iban("ES", PayoutDesk.SPANISH));
        desk.pass("73 hours");
        String change = waiting(desk.change(PayoutDesk.iban("DE", PayoutDesk.GERMAN)));
        String stop = desk.at("/changes/" + change + "/stop");

        staff.browser().post(stop).expectProblem(403, "not-allowed");
        penny.stranger().post(stop).expectProblem(404, "not-found");
        JsonNode state = second.browser().post(stop).expect(200).json();

        assertThat(state.path("waiting").isNull()).isTrue();
        assertThat(state.at("/account/ending").asText()).isEqualTo("1332");
        desk.admin().post(stop).expectProblem(409, "change-over");
        JsonNode stopped = history(desk).get(0);
        assertThat(stopped.path("state").asText()).isEqualTo("STOPPED");
        assertThat(stopped.path("endedBy").asText()).isEqualTo("Olga Petrova");
        assertThat(stopped.at("/from/ending").asText()).isEqualTo("1332");
        assertThat(stopped.at("/to/ending").asText()).isEqualTo("3000");
        letters(desk.owner(), "the change was stopped", 1);
        Patience.until(() -> row(desk, "details is null and holder is null"), forgotten -> forgotten == 1, SOON);
        assertThat(row(desk, "details is not null")).isOne();
    }

    @Test
    void whatHasTakenEffectIsNotStopped() {
        PayoutDesk desk = PayoutDesk.ofNewStore(penny);
        String change = waiting(desk.change(PayoutDesk.iban("ES", PayoutDesk.SPANISH)));
        desk.pass("72 hours");

        desk.admin().post(desk.at("/changes/" + change + "/stop")).expectProblem(409, "change-over");
        desk.admin().post(desk.at("/changes/" + UUID.randomUUID() + "/stop")).expectProblem(404, "not-found");

        assertThat(desk.state().at("/account/ending").asText()).isEqualTo("1332");
    }

    @Test
    void aNewerChangeTakesThePlaceOfTheOneThatWaitsAndTheClockBeginsAnew() {
        PayoutDesk desk = PayoutDesk.ofNewStore(penny);
        desk.change(PayoutDesk.iban("ES", PayoutDesk.SPANISH));
        desk.pass("50 hours");
        JsonNode state = desk.change(PayoutDesk.iban("DE", PayoutDesk.GERMAN));

        assertThat(state.at("/waiting/account/country").asText()).isEqualTo("DE");
        desk.pass("50 hours");
        assertThat(desk.state().path("account").isNull()).isTrue();
        desk.pass("22 hours");
        assertThat(desk.state().at("/account/country").asText()).isEqualTo("DE");
        assertThat(history(desk))
                .extracting(each -> each.path("state").asText())
                .containsExactly("IN_FORCE", "REPLACED");
        letters(desk.owner(), WAITS, 2);
    }

    @Test
    void twoChangesAtOnceLeaveOneThatWaits() throws Exception {
        PayoutDesk desk = PayoutDesk.ofNewStore(penny);
        Map<String, Object> one = PayoutDesk.iban("ES", PayoutDesk.SPANISH);
        Map<String, Object> other = PayoutDesk.iban("DE", PayoutDesk.GERMAN);
        one.put("proof", desk.proof(PayoutDesk.CHANGE));
        other.put("proof", desk.proof(PayoutDesk.CHANGE));

        List<Answer> answers = Together.run(List.of(
                () -> desk.admin().post(desk.at("/changes"), one),
                () -> desk.admin().post(desk.at("/changes"), other)));

        assertThat(answers).extracting(Answer::status).containsExactly(201, 201);
        assertThat(row(desk, "ended_at is null")).isOne();
        assertThat(history(desk))
                .extracting(each -> each.path("state").asText())
                .containsExactly("WAITING", "REPLACED");
    }

    @Test
    void aStoreThatWantsToBePaidNoMoreIsPaidUntilThatTakesEffect() {
        PayoutDesk desk = PayoutDesk.ofNewStore(penny);
        Map<String, Object> removal = new HashMap<>(Map.of("proof", desk.proof(PayoutDesk.REMOVE)));
        desk.admin().post(desk.at("/removals"), removal).expectProblem(409, "no-payout-account");
        desk.change(PayoutDesk.iban("ES", PayoutDesk.SPANISH));
        desk.pass("72 hours");

        desk.admin().post(desk.at("/removals"), Map.of()).expectProblem(403, "proof-needed");
        JsonNode state =
                desk.admin().post(desk.at("/removals"), removal).expect(201).json();

        assertThat(state.at("/account/ending").asText()).isEqualTo("1332");
        assertThat(state.at("/waiting/account").isNull()).isTrue();
        letters(desk.owner(), "it is to be removed", 1);
        desk.pass("72 hours");
        assertThat(desk.state().path("account").isNull()).isTrue();
        JsonNode latest = history(desk).get(0);
        assertThat(latest.at("/from/ending").asText()).isEqualTo("1332");
        assertThat(latest.path("to").isNull()).isTrue();
    }

    @Test
    void pennyHoldsAnAccountSeesWhoseItIsAndNotItsNumberAndAColleagueLetsGo() {
        PayoutDesk desk = PayoutDesk.ofNewStore(penny);
        desk.change(PayoutDesk.iban("ES", PayoutDesk.SPANISH));
        desk.pass("72 hours");
        desk.change(PayoutDesk.iban("DE", PayoutDesk.GERMAN));
        String account = "/api/ops/stores/" + desk.store() + "/payout-account";

        Answer seen = penny.ops().get(account).expect(200);
        assertThat(seen.json().at("/inForce/holder").asText()).isEqualTo("Ruiz e Hijas S.L.");
        assertThat(seen.json().at("/waiting/account/ending").asText()).isEqualTo("3000");
        assertThat(seen.body()).doesNotContain("0418").doesNotContain("3704");

        penny.ops().put(account + "/hold", Map.of("reason", " ")).expectProblem(400, "invalid-value");
        penny.ops()
                .put(account + "/hold", Map.of("reason", "Its mailbox was broken into"))
                .expect(204);
        penny.ops().put(account + "/hold", Map.of("reason", "Again")).expectProblem(409, "hold-exists");
        penny.ops()
                .put(
                        "/api/ops/store-accounts/" + desk.store() + "/payouts/" + UUID.randomUUID(),
                        Map.of("amount", Map.of("minor", 1, "currency", "EUR"), "reference", "PENNY"))
                .expectProblem(409, "payouts-held");
        JsonNode held = desk.state();
        assertThat(held.path("heldSince").isNull()).isFalse();
        assertThat(held.path("waiting").isNull()).isTrue();
        assertThat(held.toString()).doesNotContain("mailbox");
        assertThat(history(desk).get(0).path("state").asText()).isEqualTo("HELD");
        Map<String, Object> again = PayoutDesk.iban("DE", PayoutDesk.GERMAN);
        again.put("proof", desk.proof(PayoutDesk.CHANGE));
        desk.check(again).expectProblem(409, "payout-account-held");
        letters(desk.owner(), "are held", 1);

        penny.ops().delete(account + "/hold").expectProblem(409, "second-person");
        penny.secondOps().delete(account + "/hold").expect(204);
        penny.secondOps().delete(account + "/hold").expectProblem(404, "not-found");
        assertThat(desk.state().path("heldSince").isNull()).isTrue();
        desk.change(PayoutDesk.iban("DE", PayoutDesk.GERMAN));
        penny.ops()
                .get("/api/ops/stores/" + UUID.randomUUID() + "/payout-account")
                .expectProblem(404, "not-found");
    }

    @Test
    void allOfItStandsInTheAuditLogWithoutAFigureOfAnyNumber() {
        PayoutDesk desk = PayoutDesk.ofNewStore(penny);
        String first = waiting(desk.change(PayoutDesk.iban("ES", PayoutDesk.SPANISH)));
        String second = waiting(desk.change(PayoutDesk.iban("DE", PayoutDesk.GERMAN)));
        desk.admin().post(desk.at("/changes/" + second + "/stop")).expect(200);

        Answer log = desk.admin().get(desk.owner().inStore("/audit-entries")).expect(200);

        assertThat(log.json().path("items").findValuesAsText("action"))
                .containsSubsequence(
                        "payout-account.change-stopped", "payout-account.change-asked", "payout-account.change-asked");
        assertThat(log.body())
                .contains(first)
                .doesNotContain("1332")
                .doesNotContain("3000\"")
                .doesNotContain("Hijas");
        assertThat(penny.database()
                        .number(
                                "select count(*) from audit_entry where actor_id = ? and action = 'account.proved-again'",
                                account(desk.admin())))
                .isEqualTo(2);
    }

    private static String waiting(JsonNode state) {
        return state.at("/waiting/id").asText();
    }

    private static JsonNode history(PayoutDesk desk) {
        return desk.admin().get(desk.at("/changes")).expect(200).json().path("items");
    }

    private long row(PayoutDesk desk, String condition) {
        return penny.database()
                .number("select count(*) from payout_account where store_id = ? and (" + condition + ")", desk.store());
    }

    private List<String> letters(Newcomer reader, String subject, int count) {
        return Patience.until(
                () -> penny.letters().to(reader.email(), subject), letters -> letters.size() == count, SOON);
    }

    private static UUID account(Browser browser) {
        return UUID.fromString(browser.get("/api/session").expect(200).text("accountId"));
    }
}
