package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The store's own figures: how good its alerts are by what people said of them. */
@Tag("thorough")
@Product
class QualityIT {

    private final Penny penny;
    private final Story story;
    private final Browser staff;

    QualityIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.staff = story.staff();
    }

    @Test
    void whatPeopleSaidOfAnAlertIsCountedOnceAndWhereItBelongs() {
        JsonNode before = quality("?days=28");
        String approved = story.confirmedAlert(1_200);
        story.approve(approved);
        String rejected = story.confirmedAlert(1_300);
        story.reject(rejected);
        staff.post(story.inStore("/alerts/" + story.alert() + "/dismissal"), Map.of("reason", "PUT_BACK"))
                .expect(200);
        story.confirmedAlert(1_400);
        story.alert();
        staff.post(
                        story.inStore("/missed-incidents"),
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "seen",
                                "a bottle",
                                "cameraId",
                                penny.camera().id()))
                .expect(201);
        staff.post(story.inStore("/missed-incidents"), Map.of("id", UUID.randomUUID(), "seen", "a coat"))
                .expect(201);

        JsonNode after = quality("?days=28");

        assertThat(grown(before, after, "/all")).containsExactly(5L, 1L, 1L, 1L, 1L, 1L, 2L);
        assertThat(grown(before, after, camera(after))).containsExactly(5L, 1L, 1L, 1L, 1L, 1L, 1L);
        assertThat(reason(after, "PUT_BACK")).isEqualTo(reason(before, "PUT_BACK") + 1);
        assertThat(reason(after, "REJECTED")).isEqualTo(reason(before, "REJECTED") + 1);

        JsonNode all = after.path("all");
        double wrong = all.path("dismissed").asDouble() + all.path("rejected").asDouble();
        double confirmed = all.path("confirmed").asDouble();
        assertThat(all.at("/precision/share").asDouble()).isEqualTo(confirmed / (confirmed + wrong));
        // The cameras hang since the product was started: a day, as nobody has false alarms of a part of one.
        assertThat(all.path("falseADay").asDouble()).isEqualTo(wrong);
        assertThat(all.path("takenMedianSeconds").asDouble())
                .isPositive()
                .isLessThanOrEqualTo(all.path("takenP90Seconds").asDouble());
    }

    @Test
    void aCameraWithoutAnAlertHasNoPrecisionAndNoFalseAlarm() {
        String name = "Quiet corner " + UUID.randomUUID();
        String cameras = story.inStore("/cameras");
        String id = penny.admin()
                .post(cameras, Map.of("name", name))
                .expect(201)
                .json()
                .at("/camera/id")
                .asText();
        try {
            JsonNode quiet = quality("").at(camera(quality(""), id));
            assertThat(quiet.path("camera").asText()).isEqualTo(name);
            assertThat(quiet.path("alerts").asLong()).isZero();
            assertThat(quiet.path("precision").isNull()).isTrue();
            assertThat(quiet.path("falseADay").asDouble()).isZero();
            assertThat(quiet.path("takenMedianSeconds").isNull()).isTrue();
        } finally {
            penny.admin().delete(cameras + "/" + id).expect(204);
        }
    }

    @Test
    void aCameraThatWasTakenDownHungForItsDaysToo() {
        staff.post(story.inStore("/alerts/" + story.alert() + "/dismissal"), Map.of("reason", "PAID"))
                .expect(200);
        String cameras = story.inStore("/cameras");
        String id = penny.admin()
                .post(cameras, Map.of("name", "Old corner " + UUID.randomUUID()))
                .expect(201)
                .json()
                .at("/camera/id")
                .asText();
        penny.admin().delete(cameras + "/" + id).expect(204);
        UUID camera = UUID.fromString(id);
        penny.database().change("update camera set created_at = now() - interval '10 days' where id = ?", camera);
        try {
            JsonNode all = quality("?days=28").path("all");
            double wrong =
                    all.path("dismissed").asDouble() + all.path("rejected").asDouble();
            assertThat(wrong).isPositive();
            assertThat(all.path("falseADay").asDouble()).isCloseTo(wrong / 10, within(0.01));
        } finally {
            penny.database().change("update camera set created_at = now() where id = ?", camera);
        }
    }

    @Test
    void whatIsOlderThanThePeriodIsNotCounted() {
        String alert = story.alert();
        penny.database()
                .change("update alert set raised_at = now() - interval '8 days' where id = ?", UUID.fromString(alert));
        assertThat(quality("?days=9").at("/all/alerts").asLong())
                .isGreaterThan(quality("?days=7").at("/all/alerts").asLong());
    }

    @Test
    void aPeriodThatIsNoneIsRefused() {
        for (String days : List.of("0", "-1", "367", "99999999999", "x", "7;drop table alert")) {
            assertThat(staff.get(story.inStore("/quality?days=" + days.replace(" ", "%20")))
                            .status())
                    .as(days)
                    .isBetween(400, 404);
        }
    }

    private JsonNode quality(String query) {
        return staff.get(story.inStore("/quality" + query)).expect(200).json();
    }

    private String camera(JsonNode quality) {
        return camera(quality, penny.camera().id());
    }

    private static String camera(JsonNode quality, String id) {
        for (int i = 0; i < quality.path("cameras").size(); i++) {
            if (quality.at("/cameras/" + i + "/cameraId").asText().equals(id)) {
                return "/cameras/" + i;
            }
        }
        throw new AssertionError("no figures of camera " + id);
    }

    private static List<Long> grown(JsonNode before, JsonNode after, String where) {
        return List.of("alerts", "confirmed", "rejected", "dismissed", "pending", "undecided", "missed").stream()
                .map(count -> after.at(where + "/" + count).asLong()
                        - before.at(where + "/" + count).asLong())
                .toList();
    }

    private static long reason(JsonNode quality, String reason) {
        for (JsonNode each : quality.path("reasons")) {
            if (each.path("reason").asText().equals(reason)) {
                return each.path("alerts").asLong();
            }
        }
        return 0;
    }
}
