package com.penny.incidents.entity;

import com.penny.detection.SuspicionRaised;
import com.penny.vision.messages.Analysis;
import com.penny.vision.messages.ClipFacts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Alerts as the pipeline raises them. */
public final class AlertsForTests {

    public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private AlertsForTests() {}

    public static Alert raised() {
        return recorded(NOW.minusSeconds(10), 81);
    }

    /** @param score of the clip, which takes four seconds */
    public static Alert recorded(Instant at, int score) {
        Analysis analysis = new Analysis(
                new ClipFacts(1280, 720, 15.0, 4000, "h264"),
                1,
                1,
                score,
                List.of(),
                "One person hid something.",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
        return new Alert(
                new SuspicionRaised(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        at,
                        60,
                        "0".repeat(64),
                        1000,
                        false,
                        analysis),
                "Aisle 3",
                NOW);
    }

    public static Alert confirmed(UUID by) {
        Alert alert = raised();
        alert.confirm(by, null, NOW);
        return alert;
    }
}
