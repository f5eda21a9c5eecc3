package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.system.kit.Browser;
import com.penny.system.kit.LiveStream;
import com.penny.system.kit.LiveStream.Event;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Screens learn of alerts without asking, and of those they missed when they come back. */
@Product
class LiveStreamIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Penny penny;
    private final Story story;

    LiveStreamIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
    }

    @Test
    void anOpenScreenIsToldOfANewAlertAndAReturningOneOfWhatItMissed() throws Exception {
        Event seen;
        try (LiveStream screen = story.staff().live(story.inStore("/live"), Optional.empty())) {
            String clip = penny.camera().send(penny.clips().theft()).expect(202).text("clipId");
            seen = screen.next(event -> event.data().path("kind").asText().equals("RAISED"), SOON);
            assertThat(seen.name()).isEqualTo("alert");
            assertThat(seen.id()).isNotBlank();
            assertThat(penny.camera().state(clip).text("alertId"))
                    .isEqualTo(seen.data().path("alertId").asText());
        }

        String missed = story.alert();
        try (LiveStream screen = story.staff().live(story.inStore("/live"), Optional.of(seen.id()))) {
            Event told = screen.next(event -> event.tellsOf("RAISED", missed), SOON);
            assertThat(Long.parseLong(told.id())).isGreaterThan(Long.parseLong(seen.id()));
        }
    }

    @Test
    void aScreenThatMissedTooMuchToBeToldIsSentOnFromHere() throws Exception {
        penny.database()
                .change(
                        "insert into live_event (audience, store_id, topic, subject_id, kind)"
                                + " select 'STORE', ?, 'ledger', gen_random_uuid(), 'CHANGED' from generate_series(1, 450)",
                        UUID.fromString(penny.store().id()));
        long last = penny.database().number("select max(id) from live_event where audience = 'STORE'");

        try (LiveStream screen = story.staff().live(story.inStore("/live"), Optional.of("1"))) {
            Event first = screen.next(event -> true, SOON);
            assertThat(first.name()).isEqualTo("reset");
            assertThat(Long.parseLong(first.id())).isGreaterThanOrEqualTo(last);
            String alert = story.alert();
            screen.next(event -> event.tellsOf("RAISED", alert), SOON);
        }
    }

    @Test
    void aScreenGoesDarkWithItsSession() throws Exception {
        Browser phone = penny.signedIn(penny.account("store_staff"));
        try (LiveStream screen = phone.live(story.inStore("/live"), Optional.empty())) {
            phone.delete("/api/session").expect(204);
            screen.awaitEnd(SOON);
        }
    }

    @Test
    void aCallThatMakesNoSenseSilencesNoScreen() throws Exception {
        Browser phone = penny.signedIn(penny.account("store_staff"));
        try (LiveStream screen = phone.live(story.inStore("/live"), Optional.empty())) {
            penny.database().change("notify penny_live, 'no event'");
            penny.database().change("notify penny_live_end, 'nobody'");

            String alert = story.alert();
            screen.next(event -> event.tellsOf("RAISED", alert), SOON);
            phone.delete("/api/session").expect(204);
            screen.awaitEnd(SOON);
        }
    }

    @Test
    void aScreenOfAnotherStoreHearsNothingOfIt() throws Exception {
        String own = "/api/stores/" + penny.otherStore().id() + "/live";
        try (LiveStream foreign = penny.stranger().live(own, Optional.of("0"));
                LiveStream screen = story.staff().live(story.inStore("/live"), Optional.empty())) {
            String alert = story.alert();
            screen.next(event -> event.tellsOf("RAISED", alert), SOON);
            // What its own store had before it is told, since it asks for all of it.
            assertThat(foreign.heard())
                    .noneMatch(event -> event.tellsOf("RAISED", alert))
                    .allMatch(event -> storeOf(event).equals(penny.otherStore().id()));
        }
    }

    private String storeOf(Event event) {
        return penny.database().text("select store_id from live_event where id = ?", Long.parseLong(event.id()));
    }

    /** What is no cursor is now: nothing of the past, and never an error of the server's own. */
    @ParameterizedTest
    @ValueSource(strings = {"'", "-1", "1 or 1=1", "9223372036854775808", "0x10", "%00", "1;2"})
    void whatIsNoCursorTellsNothingOfThePast(String cursor) throws Exception {
        String past = story.alert();
        UUID marker = UUID.randomUUID();
        try (LiveStream screen = story.staff().live(story.inStore("/live"), Optional.of(cursor))) {
            List<Event> told = new ArrayList<>();
            penny.database()
                    .change(
                            "insert into live_event (audience, store_id, topic, subject_id, kind)"
                                    + " values ('STORE', ?, 'ledger', ?, 'CHANGED')",
                            UUID.fromString(penny.store().id()),
                            marker);
            screen.next(
                    event -> {
                        told.add(event);
                        return event.data().path("ledgerId").asText().equals(marker.toString());
                    },
                    SOON);
            assertThat(told).noneMatch(event -> event.tellsOf("RAISED", past));
        }
    }
}
