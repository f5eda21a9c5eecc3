package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Story.Payer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever paid is told what has become of their money, as it is (P3, F6, F8). */
@Tag("thorough")
@Product
class PortalFairIT {

    private static final long OWED = 2495;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String TAKEN_BACK = "Your bank has taken a payment back";

    private final Penny penny;
    private final Story story;
    private final UUID store;
    private String zone;
    private String country;

    PortalFairIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.store = UUID.fromString(penny.store().id());
    }

    /** A payment and the page where it was made. */
    private record Paid(Payer payer, String page, String receipt) {}

    /** Where one may be written to on every day of the week, so that no test hangs on today's. */
    @BeforeEach
    void beInPortugal() {
        zone = penny.database().text("select time_zone from store where id = ?", store);
        country = penny.database().text("select country from store where id = ?", store);
        penny.database().change("update store set country = 'PT' where id = ?", store);
    }

    @AfterEach
    void goHome() {
        penny.database().change("update store set time_zone = ?, country = ? where id = ?", zone, country, store);
    }

    @Test
    void allThatWasPaidAndCameBackStandsInTheOrderOfTime() {
        Paid paid = paid(penny.nobody());
        assertThat(kinds(paid)).containsExactly("PAID");

        at(paid, "refund_half");
        until(paid, List.of("GIVEN_BACK", "PAID"));
        at(paid, "fail_refund");
        until(paid, List.of("OWED", "PAID"));
        at(paid, "refund_half");
        until(paid, List.of("GIVEN_BACK", "PAID"));
        at(paid, "charge_back");
        until(paid, List.of("TAKEN_BACK", "GIVEN_BACK", "PAID"));
        at(paid, "bank_for_merchant");
        JsonNode history = until(paid, List.of("GIVEN_AGAIN", "TAKEN_BACK", "GIVEN_BACK", "PAID"));

        assertThat(history.path("items").findValuesAsText("receiptNumber")).containsOnly(paid.receipt());
        assertThat(history.path("items").findValuesAsText("at"))
                .extracting(Instant::parse)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(history.at("/totals/0/paid/minor").asLong()).isEqualTo(OWED);
        assertThat(history.at("/totals/0/back/minor").asLong()).isEqualTo(1247);
        Payer other = story.payer(OWED);
        assertThat(other.browser()
                        .get("/api/portal/payments")
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void whatDidNotArriveIsSaidToBeOwedUntilItHas() throws Exception {
        Paid paid = paid(penny.nobody());
        withdrawn(paid);
        assertThat(line(paid, false).at("/returned/minor").asLong()).isEqualTo(OWED);

        at(paid, "fail_refund");

        assertThat(line(paid, true).at("/returned/minor").asLong()).isEqualTo(OWED);
        assertThat(until(paid, List.of("OWED", "PAID"))
                        .at("/totals/0/back/minor")
                        .asLong())
                .isZero();
        assertThat(paid.payer()
                        .browser()
                        .bytes("/api/portal/receipts/" + paid.receipt() + "/document")
                        .statusCode())
                .isEqualTo(200);

        at(paid, "refund_rest");

        line(paid, false);
        assertThat(receipt(paid).path("changes").findValuesAsText("what")).containsExactly("GIVEN_BACK");
        until(paid, List.of("GIVEN_BACK", "PAID"));
        assertThat(penny.database()
                        .number("select count(*) from refund where state = 'FAILED' and made_good_at is null"
                                + " and payment_id = (select id from payment where receipt_number = '" + paid.receipt()
                                + "')"))
                .isZero();
    }

    @Test
    void whoseBankKeepsThePaymentIsWrittenToOnceByDay() {
        itIs(12);
        Paid paid = paid(penny.nobody());
        confirm(paid.payer());

        at(paid, "charge_back");
        at(paid, "bank_for_payer");

        String letter = letter(paid, TAKEN_BACK);
        assertThat(letter)
                .contains("24.95", paid.receipt(), "/p/incidents", "dispute it, or decide later")
                .doesNotContain("#t=");
        again(paid);
        Patience.until(this::waiting, waiting -> waiting == 0, SOON);
        assertThat(penny.letters().to(paid.payer().email(), TAKEN_BACK)).hasSize(1);
    }

    @Test
    void itIsWrittenInTheLanguageOfWhoPaid() {
        itIs(12);
        Paid paid = paid(penny.nobody().withHeader("Accept-Language", "fr"));
        confirm(paid.payer());

        at(paid, "charge_back");
        at(paid, "bank_for_payer");

        assertThat(letter(paid, "Votre banque a repris un paiement")).contains("de nouveau à régler");
    }

    @Test
    void nobodyIsWrittenToAtNightNorOfWhatIsDisputedByThen() {
        itIs(2);
        Paid paid = paid(penny.nobody());
        Paid disputed = paid(penny.nobody());
        for (Paid each : List.of(paid, disputed)) {
            confirm(each.payer());
            at(each, "charge_back");
            at(each, "bank_for_payer");
            story.letter(each.payer().browser(), "OPEN");
        }
        Patience.until(
                () -> penny.database()
                        .number("select count(*) from scheduled_tasks where task_name = 'payment-taken-back'"
                                + " and execution_time > now() + interval '4 hours'"),
                waiting -> waiting == 2,
                SOON);
        assertThat(penny.letters().to(paid.payer().email(), TAKEN_BACK)).isEmpty();
        dispute(disputed);

        itIs(9);
        penny.database()
                .change("update scheduled_tasks set execution_time = now() where task_name = 'payment-taken-back'");

        letter(paid, TAKEN_BACK);
        Patience.until(this::waiting, waiting -> waiting == 0, SOON);
        assertThat(penny.letters().to(disputed.payer().email(), TAKEN_BACK)).isEmpty();
    }

    @Test
    void whoHasNotConfirmedTheirAddressIsNotWrittenTo() {
        itIs(12);
        Paid paid = paid(penny.nobody());

        at(paid, "charge_back");
        at(paid, "bank_for_payer");

        story.letter(paid.payer().browser(), "OPEN");
        Patience.until(this::waiting, waiting -> waiting == 0, SOON);
        assertThat(penny.letters().to(paid.payer().email(), TAKEN_BACK)).isEmpty();
    }

    private Paid paid(Browser browser) {
        String alert = story.confirmedAlert(OWED);
        story.approve(alert);
        Payer payer = new Payer(browser, Story.newEmail());
        story.signUp(browser, story.token(alert), payer.email()).expect(201);
        Answer checkout = browser.post("/api/portal/checkouts").expect(201);
        story.pay(checkout.text("url"));
        String receipt =
                story.paid(browser, checkout.text("id")).path("receiptNumber").asText();
        return new Paid(payer, checkout.text("url"), receipt);
    }

    private void at(Paid paid, String action) {
        assertThat(story.atTheCheckout(paid.page(), action)).isLessThan(400);
    }

    private JsonNode history(Paid paid) {
        return paid.payer().browser().get("/api/portal/payments").expect(200).json();
    }

    private List<String> kinds(Paid paid) {
        return history(paid).path("items").findValuesAsText("kind");
    }

    /** Of what happens within a second Stripe does not say what was first. */
    private JsonNode until(Paid paid, List<String> kinds) {
        return Patience.until(
                () -> history(paid),
                history -> history.path("items").findValuesAsText("kind").stream()
                        .sorted()
                        .toList()
                        .equals(kinds.stream().sorted().toList()),
                SOON);
    }

    private JsonNode receipt(Paid paid) {
        return paid.payer()
                .browser()
                .get("/api/portal/receipts/" + paid.receipt())
                .expect(200)
                .json();
    }

    /** The receipt's only line, once something of it goes back, or should have. */
    private JsonNode line(Paid paid, boolean owed) {
        return Patience.until(
                () -> receipt(paid).at("/lines/0"),
                line -> !line.path("returned").isNull()
                        && line.path("returnOwed").asBoolean() == owed
                        && refunded(paid),
                SOON);
    }

    /** Whether Stripe has taken on what goes back. */
    private boolean refunded(Paid paid) {
        return penny.database()
                        .number("select count(*) from refund where state = 'REQUESTED'"
                                + " and payment_id = (select id from payment where receipt_number = '" + paid.receipt()
                                + "')")
                == 0;
    }

    private String dispute(Paid paid) {
        Browser person = paid.payer().browser();
        String incident = person.get("/api/portal/incidents")
                .expect(200)
                .json()
                .at("/incidents/0/id")
                .asText();
        return person.post("/api/portal/incidents/" + incident + "/disputes", Map.of("statement", "Not me."))
                .expect(201)
                .text("id");
    }

    private void withdrawn(Paid paid) {
        penny.ops()
                .post(
                        "/api/ops/disputes/" + dispute(paid) + "/decision",
                        Map.of("outcome", "WITHDRAWN", "reason", "The till shows it."))
                .expect(200);
        story.letter(paid.payer().browser(), "WITHDRAWN");
    }

    private void confirm(Payer payer) {
        penny.database()
                .change(
                        "update account set email_confirmed_at = now() where email_index = ?",
                        penny.fields().account("PORTAL", payer.email()));
    }

    private String letter(Paid paid, String subject) {
        List<String> found = Patience.until(
                () -> penny.letters().to(paid.payer().email(), subject), letters -> !letters.isEmpty(), SOON);
        return penny.nobody().get(found.get(0)).expect(200).body();
    }

    /** The task of a letter that went already. */
    private void again(Paid paid) {
        penny.database()
                .change(
                        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                                + " select 'payment-taken-back', c.id::text, now(), false, 1 from chargeback c"
                                + " join payment p on p.id = c.payment_id where p.receipt_number = ?",
                        paid.receipt());
    }

    private long waiting() {
        return penny.database().number("select count(*) from scheduled_tasks where task_name = 'payment-taken-back'");
    }

    /** Moves the store to where it is this hour now. */
    private void itIs(int hour) {
        int ahead = Math.floorMod(hour - ZonedDateTime.now(ZoneOffset.UTC).getHour() + 11, 24) - 11;
        // The signs of these zones are those of POSIX: west is plus.
        String there = "Etc/GMT" + (ahead <= 0 ? "+" : "-") + Math.abs(ahead);
        penny.database().change("update store set time_zone = ? where id = ?", there, store);
    }
}
