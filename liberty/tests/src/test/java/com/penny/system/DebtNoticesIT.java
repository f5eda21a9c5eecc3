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
import com.penny.system.kit.Together;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A store asks for what is owed by day, seldom, with all that somebody needs to answer, and not while they dispute (S7, F6). */
@Tag("thorough")
@Product
class DebtNoticesIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern LINK = Pattern.compile("/p/#t=([A-Za-z0-9_-]+)");

    private final Penny penny;
    private final Story story;
    private String country;

    DebtNoticesIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
    }

    /** Where one may be written to on every day of the week, so that no test hangs on today's. */
    @BeforeEach
    void beInPortugal() {
        UUID store = UUID.fromString(penny.store().id());
        country = penny.database().text("select country from store where id = ?", store);
        settle("PT");
    }

    @AfterEach
    void goHome() {
        settle(country);
    }

    @Test
    void aNoticeSaysAllThatSomebodyNeedsToAnswerIt() {
        UUID person = owing(2490);
        String address = Story.newEmail();

        ask(person, Map.of("channel", "EMAIL", "address", address, "language", "EN"))
                .expect(202);

        JsonNode notice = until(person, "KEPT");
        assertThat(notice.at("/amount/minor").asLong()).isEqualTo(2490);
        String letter = penny.letters().latest(address);
        assertThat(letter)
                .contains(penny.store().name(), "Olive oil", "24.90 EUR", "dispute", "An answer is waited for until")
                .contains("privacy@", "Nothing is added to it", "If somebody speaks for you")
                .doesNotContain(person.toString());
        assertThat(penny.database()
                        .number("select count(*) from demand where offender_id = ? and address is not null", person))
                .isZero();
        assertThat(notice.path("openedAt").isNull()).isTrue();
        Matcher link = LINK.matcher(letter);
        assertThat(link.find()).isTrue();
        penny.nobody()
                .post("/api/portal/token-checks", Map.of("token", link.group(1)))
                .expect(200);
        assertThat(latest(person).path("openedAt").isNull()).isFalse();
        Browser reader = penny.nobody();
        story.signUp(reader, link.group(1), address).expect(201);
        assertThat(story.letter(reader, "OPEN").at("/owed/minor").asLong()).isEqualTo(2490);
        assertThat(latest(person).path("usedAt").isNull()).isFalse();
    }

    @Test
    void aTextMessageSaysWhoAsksForWhatAndWhereTheRestStands() {
        UUID person = owing(2490);

        ask(person, Map.of("channel", "TEXT", "address", "+34 612 00 11 22", "language", "ES"))
                .expect(202);

        until(person, "KEPT");
        assertThat(penny.letters().latest("+34612001122"))
                .contains(penny.store().name(), "24.90 EUR", "/p/#t=", "privacy@");
    }

    @Test
    void atNightItWaitsForTheMorningAndMayBeTakenBack() {
        UUID person = owing(2490);

        Answer taken = ask(
                        person,
                        Map.of(
                                "channel",
                                "EMAIL",
                                "address",
                                Story.newEmail(),
                                "language",
                                "FR",
                                "timeZone",
                                zoneAt(23)))
                .expect(202);

        Instant goesOut = Instant.parse(taken.text("goesOutAt"));
        assertThat(goesOut.atZone(ZoneId.of(zoneAt(23))).toLocalTime()).isEqualTo(LocalTime.of(9, 0));
        JsonNode waiting = latest(person);
        assertThat(waiting.path("state").asText()).isEqualTo("WAITING");
        String notice = notices(person) + "/" + waiting.path("id").asText();
        penny.stranger().delete(notice).expectProblem(404, "not-found");
        story.staff().delete(notice).expect(204);
        story.staff().delete(notice).expectProblem(404, "not-found");
        assertThat(latest(person).path("reason").asText()).isEqualTo("taken back");
        // What was taken back was never sent: another may be.
        ask(person, Map.of("channel", "EMAIL", "address", Story.newEmail(), "language", "FR"))
                .expect(202);
    }

    @Test
    void nothingIsSentWhileItIsDisputedAlsoWhereThatCameInBetween() {
        String alert = story.confirmedAlert(2490);
        UUID person = story.approve(alert, Map.of("reason", "Seen twice"));
        Payer payer = story.payerFor(alert);
        ask(person, Map.of("channel", "EMAIL", "address", Story.newEmail(), "language", "EN", "timeZone", zoneAt(23)))
                .expect(202);

        dispute(payer);
        ask(person, Map.of("channel", "EMAIL", "address", Story.newEmail(), "language", "EN"))
                .expectProblem(409, "disputed");

        goesOutNow(person);
        assertThat(until(person, "STOPPED").path("reason").asText()).isIn("disputed", "nothing owed");
    }

    @Test
    void whoHasNamedSomebodyToSpeakForThemIsNotWrittenTo() {
        String alert = story.confirmedAlert(2490);
        UUID person = story.approve(alert, Map.of("reason", "Seen twice"));
        Payer payer = story.payerFor(alert);
        ask(person, Map.of("channel", "EMAIL", "address", Story.newEmail(), "language", "EN", "timeZone", zoneAt(23)))
                .expect(202);
        String representative = "/api/portal/representative";
        payer.browser().put(representative, Map.of("name", " ", "contact", "x")).expectProblem(400, "invalid-value");
        payer.browser()
                .put(representative, Map.of("name", "Advice centre", "contact", "desk@advice.example"))
                .expect(204);
        assertThat(payer.browser().get(representative).expect(200).text("name")).isEqualTo("Advice centre");

        ask(person, Map.of("channel", "EMAIL", "address", Story.newEmail(), "language", "EN"))
                .expectProblem(409, "represented");
        goesOutNow(person);
        assertThat(until(person, "STOPPED").path("reason").asText()).isEqualTo("represented");

        payer.browser().delete(representative).expect(204);
        assertThat(payer.browser().get(representative).json().path("name").isNull())
                .isTrue();
        ask(person, Map.of("channel", "EMAIL", "address", Story.newEmail(), "language", "EN"))
                .expect(202);
        story.staff().get(representative).expectProblem(401, "sign-in-needed");
    }

    @Test
    void nobodyIsWrittenToTooSoonOrTooOftenAlsoByTwoTapsAtOnce() throws Exception {
        UUID person = owing(2490);
        Callable<Answer> tap =
                () -> ask(person, Map.of("channel", "EMAIL", "address", "one@example.org", "language", "EN"));

        assertThat(Together.run(List.of(tap, tap)).stream().map(Answer::status)).containsExactlyInAnyOrder(202, 409);

        ask(person, Map.of("channel", "EMAIL", "address", Story.newEmail(), "language", "EN"))
                .expectProblem(409, "asked-lately");
        for (int more = 0; more < 2; more++) {
            aMonthPasses(person);
            ask(person, Map.of("channel", "EMAIL", "address", Story.newEmail(), "language", "EN"))
                    .expect(202);
        }
        aMonthPasses(person);
        ask(person, Map.of("channel", "EMAIL", "address", Story.newEmail(), "language", "EN"))
                .expectProblem(409, "asked-often");
    }

    @Test
    void whereNobodyKnowsWhatMayBeAskedNothingIs() {
        settle(null);
        String alert = story.confirmedAlert(2490);
        UUID person = story.approve(alert, Map.of("reason", "Seen twice"));

        ask(person, Map.of("channel", "EMAIL", "address", Story.newEmail(), "language", "EN"))
                .expectProblem(409, "jurisdiction-unknown");
        story.staff()
                .post(story.inStore("/people/" + person + "/payment-requests"))
                .expectProblem(409, "nothing-owed");
        story.staff()
                .post(story.inStore("/alerts/" + story.confirmedAlert(100) + "/payment-requests"))
                .expectProblem(409, "jurisdiction-unknown");
        assertThat(story.staff()
                        .get(story.inStore("/people/" + person))
                        .json()
                        .at("/person/outstanding/minor")
                        .asLong())
                .isZero();
    }

    @Test
    void noMoreIsAskedThanTheLawOfThePlaceLets() {
        String alert = story.confirmedAlert(50_000);
        story.approve(alert);
        Payer payer = story.payerFor(alert);

        JsonNode letter = story.letter(payer.browser(), "OPEN");

        assertThat(letter.at("/owed/minor").asLong()).isEqualTo(10_200);
        assertThat(letter.at("/incidents/0/items/0/unitPrice/minor").asLong()).isEqualTo(50_000);
        Answer checkout = payer.browser().post("/api/portal/checkouts").expect(201);
        story.pay(checkout.text("url"));
        story.paid(payer.browser(), checkout.text("id"));
        assertThat(payer.browser()
                        .get("/api/portal/receipts")
                        .json()
                        .at("/items/0/amount/minor")
                        .asLong())
                .isEqualTo(10_200);
    }

    @Test
    void whatCannotBeANoticeIsRefused() {
        UUID person = owing(2490);
        for (Map<String, Object> bad : List.<Map<String, Object>>of(
                Map.of("language", "EN"),
                Map.of("channel", "EMAIL", "language", "EN"),
                notice("EMAIL", "", "EN"),
                notice("EMAIL", "nobody", "EN"),
                notice("EMAIL", "a@b@example.org", "EN"),
                notice("EMAIL", "a@example.org\nBcc: b@example.org", "EN"),
                notice("EMAIL", "a".repeat(300) + "@example.org", "EN"),
                notice("TEXT", "12", "EN"),
                notice("TEXT", "+34 911 22 33 44", "EN"),
                notice("PIGEON", "a@example.org", "EN"),
                notice("EMAIL", "a@example.org", "DE"),
                Map.of("channel", "EMAIL", "address", "a@example.org"),
                Map.of("channel", "EMAIL", "address", "a@example.org", "language", "EN", "timeZone", "Nowhere/Land"))) {
            ask(person, bad).expectProblem(400, "invalid-value");
        }
        ask(UUID.randomUUID(), Map.of("channel", "EMAIL", "address", "a@example.org", "language", "EN"))
                .expectProblem(404, "not-found");
        penny.stranger()
                .post(notices(person), Map.of("channel", "EMAIL", "address", "a@example.org", "language", "EN"))
                .expectProblem(404, "not-found");
        penny.ops().get(notices(person)).expectProblem(404, "not-found");
    }

    private static Map<String, Object> notice(String channel, String address, String language) {
        return Map.of("channel", channel, "address", address, "language", language);
    }

    private UUID owing(long minor) {
        return story.approve(story.confirmedAlert(minor), Map.of("reason", "Seen twice"));
    }

    private Answer ask(UUID person, Map<String, Object> notice) {
        Map<String, Object> body = new HashMap<>(notice);
        body.putIfAbsent("timeZone", zoneAt(12));
        return story.staff().post(notices(person), body);
    }

    private String notices(UUID person) {
        return story.inStore("/people/" + person + "/notices");
    }

    private JsonNode latest(UUID person) {
        return story.staff().get(notices(person)).expect(200).json().at("/items/0");
    }

    private JsonNode until(UUID person, String state) {
        return Patience.until(
                () -> latest(person), notice -> notice.path("state").asText().equals(state), SOON);
    }

    private static void dispute(Payer payer) {
        String incident = payer.browser()
                .get("/api/portal/incidents")
                .expect(200)
                .json()
                .at("/incidents/0/id")
                .asText();
        payer.browser()
                .post("/api/portal/incidents/" + incident + "/disputes", Map.of("statement", "Not me."))
                .expect(201);
    }

    /** As if the night were over. */
    private void goesOutNow(UUID person) {
        penny.database()
                .change(
                        "update demand set time_zone = ? where offender_id = ? and state = 'WAITING'",
                        zoneAt(12),
                        person);
        penny.database()
                .change(
                        "update scheduled_tasks set execution_time = now() where task_name = 'demand' and task_instance like"
                                + " '%' || (select id from demand where offender_id = ? and state = 'WAITING') || '%'",
                        person);
    }

    private void aMonthPasses(UUID person) {
        penny.database()
                .change("update demand set created_at = created_at - interval '31 days' where offender_id = ?", person);
    }

    private void settle(String where) {
        penny.database()
                .change(
                        "update store set country = ? where id = ?",
                        where,
                        UUID.fromString(penny.store().id()));
    }

    /** A time zone where it is this hour now. */
    private static String zoneAt(int hour) {
        int ahead = hour - Instant.now().atZone(ZoneOffset.UTC).getHour();
        // By its sign the name goes the other way.
        int offset = ahead > 12 ? ahead - 24 : ahead < -12 ? ahead + 24 : ahead;
        return "Etc/GMT" + (offset == 0 ? "" : offset > 0 ? "-" + offset : "+" + -offset);
    }
}
