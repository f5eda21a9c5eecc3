package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.PushEndpoint;
import com.penny.system.kit.PushEndpoint.Device;
import com.penny.system.kit.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Alerts reach people where they are, and leave them alone when they have said so. */
@Tag("thorough")
@Product
class NoticesIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** Nobody else's in this machine's outbox. */
    private final String email = Story.newEmail();

    private final String phone =
            "+3461" + (1_000_000 + ThreadLocalRandom.current().nextInt(8_999_999));
    private final Penny penny;
    private final Story story;
    private final Browser staff;
    private final Browser admin;

    NoticesIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.staff = story.staff();
        this.admin = penny.admin();
    }

    @BeforeEach
    void nobodyIsToldYet() {
        for (String table : List.of("notice_delivery", "notice", "contact_device", "contact", "camera_snooze")) {
            penny.database().change("delete from " + table);
        }
        rules(0, null, 120).expect(200);
    }

    /** Other suites' alerts are told again to nobody. */
    @AfterEach
    void nothingHappensByItself() {
        rules(120, null, 12).expect(200);
        penny.database().change("delete from scheduled_tasks where task_name = 'alert-unanswered' and not picked");
    }

    @Test
    void anAlertWakesAPhoneAndGoesOutByTextAndMailAtOnce() {
        Device device = newDevice(staff, "Ana's phone");
        admin.post(contacts(), draft("Bo", email, phone, "TEXT", "MAIL")).expect(201);

        String alert = story.alert();

        JsonNode push = device.awaitRead(1).get(0);
        assertThat(push.path("title").asText()).startsWith("Mire, por favor: ");
        assertThat(push.path("body").asText()).contains(penny.store().name(), "Observe u ofrezca ayuda");
        assertThat(push.path("link").asText())
                .endsWith("/monitor/" + alert + "?store=" + penny.store().id());
        JsonNode notice = noticeOf(alert, "ALERT");
        assertThat(outcomes(notice)).containsExactlyInAnyOrder("PUSH SENT", "TEXT KEPT", "MAIL KEPT");
        assertThat(penny.letters().to(phone, "Text message")).hasSize(1);
        assertThat(penny.letters().to(email, "Please look")).hasSize(1);
    }

    @Test
    void theTestButtonTellsTheTruthOfEachWay() {
        Device device = newDevice(staff, "Phone");
        device.signOff();
        String notice = staff.post(story.inStore("/devices/tests")).expect(202).text("noticeId");
        JsonNode seen = settled(notice);
        assertThat(outcomes(seen)).containsExactly("PUSH FAILED gone");
        assertThat(staff.get(story.inStore("/devices")).expect(200).json()).isEmpty();

        String contact = admin.post(contacts(), draft("Bo", email, null, "MAIL"))
                .expect(201)
                .text("id");
        JsonNode test = settled(
                admin.post(contacts() + "/" + contact + "/tests").expect(202).text("noticeId"));
        assertThat(outcomes(test)).containsExactly("MAIL KEPT");
        assertThat(penny.letters().to(email, "A test from Penny")).hasSize(1);
    }

    @Test
    void whatAPersonMistypesIsToldWhereItStands() {
        for (Map.Entry<Map<String, Object>, String> wrong : Map.of(
                        draft("", email, null, "MAIL"), "/name",
                        draft("Bo", "bo@", null, "MAIL"), "/email",
                        draft("Bo", null, null, "MAIL"), "/email",
                        draft("Bo", null, "612 345 678", "TEXT"), "/phone",
                        draft("Bo", null, "+34 912 345 678", "TEXT"), "/phone",
                        draft("Bo", null, null, "TEXT"), "/phone",
                        draft("Bo", null, null, "PUSH"), "/channels",
                        draft("Bo", null, null), "/channels")
                .entrySet()) {
            Answer refused = admin.post(contacts(), wrong.getKey()).expectProblem(400, "invalid-value");
            assertThat(refused.json().at("/errors/0/pointer").asText())
                    .as(wrong.getKey().toString())
                    .isEqualTo(wrong.getValue());
        }
        Map<String, Object> half = new HashMap<>(draft("Bo", email, null, "MAIL"));
        half.put("quietFrom", "22:00");
        admin.post(contacts(), half).expectProblem(400, "invalid-value");
        half.put("quietUntil", "25:00");
        admin.post(contacts(), half).expectProblem(400, "invalid-value");
        assertThat(admin.get(contacts()).expect(200).json()).isEmpty();
    }

    @Test
    void aNameIsTextWhateverStandsInIt() {
        String script = "<script>alert(1)</script>";
        admin.post(contacts(), draft(script, email, null, "MAIL")).expect(201);
        assertThat(admin.get(contacts()).json().at("/0/name").asText()).isEqualTo(script);
        assertThat(penny.database().text("select string_agg(encode(details, 'escape'), '') from contact"))
                .doesNotContain("script", email);
    }

    @Test
    void whoAnswersStopAndWhoEndsLettersIsLeftAlone() {
        String contact = admin.post(contacts(), draft("Bo", email, phone, "TEXT", "MAIL"))
                .expect(201)
                .text("id");
        settled(admin.post(contacts() + "/" + contact + "/tests").expect(202).text("noticeId"));
        String text = penny.letters().to(phone, "Text message").get(0);
        Browser reader = penny.nobody();
        assertThat(reader.get(text).body()).contains("Reply STOP");
        assertThat(reader.call("POST", text + "/stop", "").status()).isEqualTo(303);
        String letter = reader.get(
                        penny.letters().to(email, "A test from Penny").get(0))
                .body();
        String secret = letter.substring(letter.indexOf("/unsubscribe#k=") + 15).split("[^A-Za-z0-9_-]")[0];
        reader.post("/api/unsubscriptions/" + secret).expect(204);
        reader.post("/api/unsubscriptions/" + secret).expect(204);
        reader.post("/api/unsubscriptions/" + secret + "x").expectProblem(404, "link-refused");

        Patience.until(
                () -> admin.get(contacts()).json().get(0),
                seen -> seen.path("textState").asText().equals("STOPPED")
                        && seen.path("mailState").asText().equals("STOPPED"),
                SOON);
        String alert = story.alert();
        assertThat(outcomes(noticeOf(alert, "ALERT")))
                .containsExactlyInAnyOrder("TEXT HELD stopped", "MAIL HELD stopped");
        assertThat(penny.database()
                        .number(
                                "select count(*) from audit_entry where action = 'contact.stopped' and subject_id = ?",
                                UUID.fromString(contact)))
                .isEqualTo(3);
    }

    @Test
    void whenNobodyTakesAnAlertSomebodyIsToldAndTheScreensSayIt() {
        Map<String, Object> boss = new HashMap<>(draft("Boss", email, null, "MAIL"));
        boss.put("toldOf", "UNANSWERED");
        admin.post(contacts(), boss).expect(201);
        rules(0, 30, 120).expect(200);
        String alert = story.alert();
        timeIsOverFor(alert);

        assertThat(outcomes(noticeOf(alert, "UNANSWERED"))).containsExactly("MAIL KEPT");
        assertThat(penny.letters().to(email, "Nobody has looked yet")).hasSize(1);
        assertThat(staff.get(story.inStore("/alerts/" + alert)).text("unansweredAt"))
                .isNotBlank();
    }

    @Test
    void whatSomebodyHasTakenIsNotUnanswered() {
        rules(0, 30, 120).expect(200);
        String alert = story.alert();
        staff.post(story.inStore("/alerts/" + alert + "/take")).expect(200);
        timeIsOverFor(alert);
        Patience.until(
                () -> penny.database()
                        .number("select count(*) from scheduled_tasks where task_name = 'alert-unanswered'"
                                + " and task_instance like '%" + alert + "'"),
                waiting -> waiting == 0,
                SOON);

        assertThat(staff.get(story.inStore("/alerts/" + alert))
                        .json()
                        .path("unansweredAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void aSnoozedCameraIsStillOnTheScreensAndSeenBySnoozed() {
        admin.post(contacts(), draft("Bo", email, null, "MAIL")).expect(201);
        String camera = penny.store().cameras().get(0).id();
        staff.put(story.inStore("/snoozes/" + camera), Map.of("minutes", 4)).expectProblem(400, "invalid-value");
        staff.put(story.inStore("/snoozes/" + UUID.randomUUID()), Map.of("minutes", 15))
                .expectProblem(404, "not-found");
        staff.put(story.inStore("/snoozes/" + camera), Map.of("minutes", 15)).expect(204);
        assertThat(admin.get(story.inStore("/snoozes")).json().at("/0/cameraId").asText())
                .isEqualTo(camera);

        String alert = story.alert();
        JsonNode notice = noticeOf(alert, "ALERT");
        assertThat(notice.path("held").asText()).isEqualTo("SNOOZED");
        assertThat(notice.path("deliveries")).isEmpty();
        staff.get(story.inStore("/alerts/" + alert)).expect(200);

        staff.delete(story.inStore("/snoozes/" + camera)).expect(204);
        assertThat(staff.get(story.inStore("/snoozes")).json()).isEmpty();
    }

    @Test
    void aPhoneBelongsToWhoeverUsedItLast() {
        Device device = PushEndpoint.shared().newDevice();
        staff.post(story.inStore("/devices"), device.draft("Shared")).expect(201);
        admin.post(story.inStore("/devices"), device.draft("Shared")).expect(201);

        assertThat(staff.get(story.inStore("/devices")).json()).isEmpty();
        String id = admin.get(story.inStore("/devices")).json().at("/0/id").asText();
        staff.delete(story.inStore("/devices/" + id)).expectProblem(404, "not-found");
        admin.delete(story.inStore("/devices/" + id)).expect(204);
    }

    @Test
    void nobodyMakesTheServerCallAnAddressOfTheirChoice() {
        for (String endpoint : List.of(
                "http://127.0.0.1:" + penny.address().getPort() + "/api/session",
                "https://169.254.169.254/latest/meta-data",
                "http://localhost/x",
                "https://fcm.googleapis.com@evil.example/x")) {
            Map<String, Object> draft =
                    new HashMap<>(PushEndpoint.shared().newDevice().draft("Phone"));
            draft.put("endpoint", endpoint);
            assertThat(staff.post(story.inStore("/devices"), draft)
                            .expectProblem(400, "invalid-value")
                            .json()
                            .at("/errors/0/pointer")
                            .asText())
                    .isEqualTo("/endpoint");
        }
        Map<String, Object> keyless =
                new HashMap<>(PushEndpoint.shared().newDevice().draft("Phone"));
        keyless.put("p256dh", "AAAA");
        staff.post(story.inStore("/devices"), keyless).expectProblem(400, "invalid-value");
    }

    @Test
    void aWayThatFailsIsSaidOnTheScreens() {
        admin.post(contacts(), draft("Bo", email, null, "MAIL")).expect(201);
        assertThat(way("MAIL").path("failing").asBoolean()).isFalse();
        String contact = admin.get(contacts()).json().at("/0/id").asText();
        String notice =
                admin.post(contacts() + "/" + contact + "/tests").expect(202).text("noticeId");
        settled(notice);
        penny.database().change("update notice_delivery set state = 'FAILED', reason = 'MailConnectException'");

        assertThat(way("MAIL").path("failing").asBoolean()).isTrue();
        assertThat(way("MAIL").path("reason").asText()).isEqualTo("MailConnectException");
        assertThat(way("PUSH").path("failing").asBoolean()).isFalse();
    }

    @Test
    void whatNoticesSayIsShownInEachLanguage() {
        for (String language : List.of("EN", "ES", "FR")) {
            JsonNode samples = staff.get(story.inStore("/notices/samples?language=" + language))
                    .expect(200)
                    .json();
            assertThat(samples.findValuesAsText("kind"))
                    .containsExactly("ALERT", "MANY", "UNANSWERED", "TEST", "MENTION", "RETURN");
            assertThat(samples.at("/0/text").asText()).contains(penny.store().name(), "STOP");
        }
        staff.get(story.inStore("/notices/samples?language=XX")).expect(404);
        staff.get(story.inStore("/notices/samples")).expect(400);
    }

    @Test
    void rulesThatAreNoneAreRefused() {
        rules(-1, null, 12).expectProblem(400, "invalid-value");
        rules(3601, null, 12).expectProblem(400, "invalid-value");
        rules(0, 29, 12).expectProblem(400, "invalid-value");
        rules(0, null, 0).expectProblem(400, "invalid-value");
        rules(60, 45, 5).expect(200);
        JsonNode kept = admin.get(story.inStore("/notice-rules")).expect(200).json();
        assertThat(kept.toString())
                .isEqualTo("{\"cooldownSeconds\":60,\"unansweredAfterSeconds\":45,\"hourlyBudget\":5}");
    }

    /** Half a minute is the least that a store can ask for; here it is over at once, for this alert alone. */
    private void timeIsOverFor(String alert) {
        penny.database()
                .change(
                        "update scheduled_tasks set execution_time = now() where task_name = 'alert-unanswered'"
                                + " and task_instance = ?",
                        penny.store().id() + "/" + alert);
    }

    private Device newDevice(Browser of, String label) {
        Device device = PushEndpoint.shared().newDevice();
        of.post(story.inStore("/devices"), device.draft(label)).expect(201);
        return device;
    }

    private String contacts() {
        return story.inStore("/contacts");
    }

    private Answer rules(int cooldown, Integer unanswered, int budget) {
        Map<String, Object> rules = new HashMap<>();
        rules.put("cooldownSeconds", cooldown);
        rules.put("unansweredAfterSeconds", unanswered);
        rules.put("hourlyBudget", budget);
        return admin.put(story.inStore("/notice-rules"), rules);
    }

    private static Map<String, Object> draft(String name, String email, String phone, String... channels) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("name", name);
        draft.put("email", email);
        draft.put("phone", phone);
        draft.put("language", "EN");
        draft.put("channels", List.of(channels));
        draft.put("toldOf", "EVERY_ALERT");
        draft.put("quietFrom", null);
        draft.put("quietUntil", null);
        return draft;
    }

    private JsonNode way(String channel) {
        for (JsonNode way :
                staff.get(story.inStore("/notices/ways")).expect(200).json().path("ways")) {
            if (way.path("channel").asText().equals(channel)) {
                return way;
            }
        }
        throw new AssertionError("no way " + channel);
    }

    /** The notice of an alert, once all of its ways are over. */
    private JsonNode noticeOf(String alert, String kind) {
        return Patience.until(
                () -> {
                    for (JsonNode notice : staff.get(story.inStore("/notices"))
                            .expect(200)
                            .json()
                            .path("items")) {
                        if (notice.path("alertId").asText().equals(alert)
                                && notice.path("kind").asText().equals(kind)) {
                            return notice;
                        }
                    }
                    return null;
                },
                notice -> notice != null && !notice.findValuesAsText("state").contains("QUEUED"),
                SOON);
    }

    private JsonNode settled(String noticeId) {
        return Patience.until(
                () -> staff.get(story.inStore("/notices/" + noticeId))
                        .expect(200)
                        .json(),
                notice -> !notice.path("deliveries").isEmpty()
                        && !notice.findValuesAsText("state").contains("QUEUED"),
                SOON);
    }

    private static List<String> outcomes(JsonNode notice) {
        List<String> outcomes = new ArrayList<>();
        for (JsonNode delivery : notice.path("deliveries")) {
            String reason = delivery.path("reason").isNull()
                    ? ""
                    : " " + delivery.path("reason").asText();
            outcomes.add(delivery.path("channel").asText() + " "
                    + delivery.path("state").asText() + reason);
        }
        return outcomes;
    }
}
