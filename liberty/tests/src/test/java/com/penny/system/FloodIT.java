package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Browser;
import com.penny.system.kit.LiveStream;
import com.penny.system.kit.LiveStream.Event;
import com.penny.system.kit.Newcomer;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Far more alerts than anybody can look at, and a screen that was away: none is lost, and none stands there twice. */
@Product
class FloodIT {

    private static final int FLOOD = 500;
    private static final int AT_ONCE = 50;
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final String RAISE = """
            with raised as (
              insert into alert (id, store_id, camera_id, camera_name, clip_id, occurred_at, raised_at, score, threshold, parts,
                signals, sentence, people, duration_ms, width, height, fps, clip_sha256, clip_size_bytes, status)
              select gen_random_uuid(), c.store_id, c.id, c.name, gen_random_uuid(), now(), now(), 70, 50, '[]', '[]',
                'One person stayed.', 1, 4000, 1280, 720, 15, repeat('0', 64), 1000, 'NEW'
              from camera c cross join generate_series(1, ?) where c.id = ? returning id, store_id)
            insert into live_event (audience, store_id, topic, subject_id, kind)
            select 'STORE', store_id, 'alert', id, 'RAISED' from raised""";

    private final Penny penny;

    FloodIT(Penny penny) {
        this.penny = penny;
    }

    @Test
    void fiveHundredAlertsInAMinuteAreToldOnceEachAndListedOnceEach() throws Exception {
        Newcomer store = Newcomer.to(penny).begin();
        UUID camera = UUID.fromString(store.camera().id());
        Set<String> told = new HashSet<>();
        List<String> twice = new ArrayList<>();
        try (LiveStream screen = store.browser().live(store.inStore("/live"), Optional.empty())) {
            for (int raised = 0; raised < FLOOD; raised += AT_ONCE) {
                penny.database().change(RAISE, AT_ONCE, camera);
            }
            while (told.size() < FLOOD) {
                String alert = screen.next(event -> event.name().equals("alert"), SOON)
                        .data()
                        .path("alertId")
                        .asText();
                if (!told.add(alert)) {
                    twice.add(alert);
                }
            }
        }
        assertThat(twice).isEmpty();
        List<String> listed = listed(store);
        assertThat(listed).doesNotHaveDuplicates().hasSize(FLOOD);
        assertThat(told).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void aScreenThatComesBackAfterAnHourIsToldWhatItMissed() throws Exception {
        Newcomer store = Newcomer.to(penny).begin();
        Browser browser = store.browser();
        UUID camera = UUID.fromString(store.camera().id());
        String cursor = browser.get(store.inStore("/alerts")).text("liveCursor");
        penny.database().change(RAISE, AT_ONCE, camera);
        penny.database()
                .change("update live_event set at = at - interval '1 hour' where store_id = ?", store.storeId());

        Set<String> told = new HashSet<>();
        try (LiveStream screen = browser.live(store.inStore("/live"), Optional.of(cursor))) {
            while (told.size() < AT_ONCE) {
                Event event = screen.next(each -> each.name().equals("alert"), SOON);
                assertThat(told.add(event.data().path("alertId").asText()))
                        .as("told twice")
                        .isTrue();
            }
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(listed(store));
    }

    private static List<String> listed(Newcomer store) {
        List<String> ids = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = store.browser()
                    .get(store.inStore("/alerts?limit=100&cursor=") + next)
                    .expect(200)
                    .json();
            page.path("items").forEach(alert -> ids.add(alert.path("id").asText()));
            next = page.path("next").isNull() ? null : page.path("next").asText();
        }
        return ids;
    }
}
