package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Camera;
import com.penny.system.kit.LiveStream;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a camera records of one event stands on one card: told once, decided once, and all of it seen by whoever decides. */
@Tag("thorough")
@Product
class EventIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** No other test has a camera record at that time. */
    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofHours(23));

    private static final Duration BETWEEN_TESTS = Duration.ofMinutes(10);
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final Penny penny;
    private final Story story;
    private final Instant start = LONG_AGO.plus(BETWEEN_TESTS.multipliedBy(TESTS.incrementAndGet()));

    EventIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
    }

    @Test
    void aSecondRecordingOfTheSameEventJoinsItsCardAndIsNotToldAgain() throws Exception {
        String card;
        String second;
        try (LiveStream screen = story.staff().live(story.inStore("/live"), Optional.empty())) {
            card = recorded(start);
            screen.next(event -> event.tellsOf("RAISED", card), SOON);
            second = recorded(start.plusSeconds(8));
            screen.next(event -> event.tellsOf("CHANGED", card), SOON);
            assertThat(screen.heard()).noneMatch(event -> event.tellsOf("RAISED", second));
        }
        assertThat(listed()).contains(card).doesNotContain(second);
        assertThat(recordings(card)).containsExactly(card, second);
        JsonNode detail = story.staff()
                .get(story.inStore("/alerts/" + second + "/detail"))
                .expect(200)
                .json();
        assertThat(detail.at("/alert/id").asText()).isEqualTo(card);
        assertThat(detail.at("/recording/id").asText()).isEqualTo(second);
        assertThat(penny.database().number("select count(*) from notice where alert_id = ?", UUID.fromString(second)))
                .isZero();
    }

    @Test
    void whatIsLaterOrOfAnotherCameraOrAfterADecisionIsACardOfItsOwn() {
        String first = recorded(start);
        String later = recorded(start.plusSeconds(60));
        String elsewhere = recorded(cameraBesideIt(), start);
        dismiss(first);
        String afterwards = recorded(start.plusSeconds(2));

        assertThat(listed()).contains(later, elsewhere, afterwards);
        assertThat(Set.of(first, later, elsewhere, afterwards)).hasSize(4);
    }

    @Test
    void noCardGoesOnForever() {
        List<String> raised = new ArrayList<>();
        for (int seconds = 0; seconds <= 150; seconds += 10) {
            raised.add(recorded(start.plusSeconds(seconds)));
        }
        List<String> cards = listed();
        cards.retainAll(raised);
        assertThat(cards).hasSize(2);
    }

    @Test
    void recordingsThatComeAtOnceStandOnOneCard() throws Exception {
        List<Callable<String>> sendings = new ArrayList<>();
        for (int each = 0; each < 4; each++) {
            Instant at = start.plusSeconds(3L * each);
            sendings.add(() -> recorded(at));
        }
        List<String> raised = Together.run(sendings);
        List<String> cards = raised.stream().filter(listed()::contains).toList();
        assertThat(cards).hasSize(1);
        assertThat(recordings(cards.get(0))).containsExactlyElementsOf(raised);
    }

    @Test
    void oneDecisionHoldsForAllAndWhoeverDecidesSeesAll() {
        String card = recorded(start);
        String second = recorded(start.plusSeconds(5));
        for (String deed : List.of("confirmation", "dismissal", "comments", "take", "payment-requests")) {
            story.staff()
                    .post(story.inStore("/alerts/" + second + "/" + deed), body(deed))
                    .expectProblem(409, "recording-of-a-card");
        }
        long before = decided();
        story.confirm(card, 2490).expect(200);
        String review = story.review(card);
        JsonNode item = story.reviewer().get(review).expect(200).json();
        assertThat(ids(item.at("/evidence/recordings"))).containsExactly(card, second);
        assertThat(story.reviewer()
                        .get(review + "?recording=" + second)
                        .expect(200)
                        .json()
                        .at("/evidence/recording/id")
                        .asText())
                .isEqualTo(second);
        story.reviewer().post(review + "/clip-views?recording=" + second).expect(200);
        story.reviewer().get(review + "?recording=" + UUID.randomUUID()).expect(404);
        story.reviewer()
                .post(review + "/clip-views?recording=" + recorded(start.plusSeconds(60)))
                .expect(404);

        story.approve(card);
        assertThat(decided()).isEqualTo(before + 1);
        Browser payer = story.payerFor(card).browser();
        JsonNode letter = payer.get("/api/portal/incidents").expect(200).json().at("/incidents/0");
        assertThat(texts(letter.path("clips"))).containsExactly(card, second);
        String views = "/api/portal/incidents/" + letter.path("id").asText() + "/clip-views";
        String clip = payer.post(views + "?clip=" + second).expect(200).text("url");
        assertThat(payer.get(clip).status()).isEqualTo(200);
        payer.post(views).expect(200);
        payer.post(views + "?clip=" + UUID.randomUUID()).expect(404);
        assertThat(payer.get("/api/portal/incidents").json().at("/incidents/0/views"))
                .hasSize(3);
    }

    @Test
    void aDecisionTakenBackIsTakenBackForAll() {
        String card = recorded(start);
        String second = recorded(start.plusSeconds(5));
        dismiss(card);
        assertThat(status(second)).isEqualTo("DISMISSED");
        story.staff().post(story.inStore("/alerts/" + card + "/undo")).expect(200);
        assertThat(status(second)).isEqualTo("NEW");
        story.confirm(card, 2490).expect(200);
        assertThat(status(second)).isEqualTo("PENDING_REVIEW");
        story.reject(card);
        assertThat(status(second)).isEqualTo("DISMISSED");
    }

    @Test
    void staffSayThatARecordingShowsSomebodyElse() {
        String card = recorded(start);
        String second = recorded(start.plusSeconds(5));
        String third = recorded(start.plusSeconds(9));
        String separation = story.inStore("/alerts/" + second + "/separation");
        penny.stranger().post(separation).expect(404);

        assertThat(story.staff().post(separation).expect(200).text("id")).isEqualTo(second);
        assertThat(listed()).contains(card, second).doesNotContain(third);
        assertThat(recordings(card)).containsExactly(card, third);
        assertThat(recordings(second)).isEmpty();
        story.staff().post(separation).expectProblem(409, "own-card");
        story.staff().post(story.inStore("/alerts/" + card + "/separation")).expectProblem(409, "own-card");

        dismiss(card);
        story.staff().post(story.inStore("/alerts/" + third + "/separation")).expectProblem(409, "alert-decided");
        assertThat(status(second)).isEqualTo("NEW");
    }

    private String recorded(Instant at) {
        return recorded(penny.camera(), at);
    }

    private String recorded(Camera camera, Instant at) {
        String clip =
                camera.send(penny.clips().theft(), at.toString()).expect(202).text("clipId");
        return camera.outcome(clip).path("alertId").asText();
    }

    /** One that looks at the same shelves. */
    private Camera cameraBesideIt() {
        JsonNode made = penny.admin()
                .post(story.inStore("/cameras"), Map.of("name", "Beside " + UUID.randomUUID()))
                .expect(201)
                .json();
        Camera camera = new Camera(
                penny.address(),
                made.at("/camera/id").asText(),
                made.path("key").asText());
        penny.database()
                .change(
                        "insert into camera_zone (id, store_id, camera_id, kind, polygon)"
                                + " select gen_random_uuid(), store_id, ?, kind, polygon from camera_zone where camera_id = ?",
                        UUID.fromString(camera.id()),
                        UUID.fromString(penny.camera().id()));
        return camera;
    }

    private void dismiss(String alert) {
        story.staff()
                .post(story.inStore("/alerts/" + alert + "/dismissal"), body("dismissal"))
                .expect(200);
    }

    private static Object body(String deed) {
        return switch (deed) {
            case "confirmation" -> Story.loss(2490, "EUR");
            case "dismissal" -> Map.of("reason", "PUT_BACK");
            case "comments" -> Map.of("text", "Look");
            default -> Map.of();
        };
    }

    private JsonNode card(String alert) {
        return story.staff().get(story.inStore("/alerts/" + alert)).expect(200).json();
    }

    private List<String> recordings(String card) {
        return ids(card(card).path("recordings"));
    }

    private String status(String alert) {
        return penny.database().text("select status from alert where id = ?", UUID.fromString(alert));
    }

    private long decided() {
        return story.staff()
                .get(story.inStore("/quality"))
                .expect(200)
                .json()
                .at("/all/confirmed")
                .asLong();
    }

    private List<String> listed() {
        List<String> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = story.staff()
                    .get(story.inStore("/alerts?limit=100&cursor=") + next)
                    .expect(200)
                    .json();
            all.addAll(ids(page.path("items")));
            next = page.path("next").isNull() ? null : page.path("next").asText();
        }
        return all;
    }

    private static List<String> ids(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }

    private static List<String> texts(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
