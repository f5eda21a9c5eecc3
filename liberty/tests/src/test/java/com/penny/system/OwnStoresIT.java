package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Somebody who looks after several stores sees them all at a glance, and nobody else's. */
@Tag("thorough")
@Product
@TestInstance(Lifecycle.PER_CLASS)
class OwnStoresIT {

    private static final String STORES = "/api/account/stores";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Penny penny;
    private final Browser regional;
    private String here;
    private String there;

    OwnStoresIT(Penny penny) {
        this.penny = penny;
        this.regional = penny.admin();
    }

    @BeforeAll
    void raiseAnAlertInEachStore() {
        here = new Story(penny).alert();
        there = penny.camera(penny.sisterStore())
                .outcomeOf(penny.clips().theft())
                .path("alertId")
                .asText();
        assertThat(there).isNotBlank();
    }

    @AfterEach
    void restoreTheSister() {
        makeAdmin(accountId(regional), "Andrés Vidal");
        penny.database()
                .change(
                        "delete from store_member where store_id = ? and account_id <> ?",
                        sister(),
                        accountId(regional));
        penny.database().change("update store set suspended_at = null where id = ?", sister());
    }

    private void makeAdmin(UUID account, String name) {
        penny.database()
                .change(
                        // As old as the store: who came later is taken for somebody whom a test invited.
                        "insert into store_member (store_id, account_id, role, name, created_at)"
                                + " select id, ?, 'store_admin', ?, created_at from store where id = ?"
                                + " on conflict do nothing",
                        account,
                        penny.fields().seal("store_member.name", sister() + "/" + account, name),
                        sister());
    }

    @Test
    void everyStoreOfThePersonIsThereWithItsDayAndTheNewestAlertsOfAll() {
        JsonNode overview = regional.get(STORES).expect(200).json();

        assertThat(overview.path("stores").findValuesAsText("name"))
                .contains("Mercado Sol Chamberí", "Mercado Sol Lavapiés")
                .doesNotContain("Bodega Norte Bilbao");
        assertThat(overview.path("stores")).allSatisfy(store -> {
            assertThat(store.at("/summary/today/waiting").asInt()).isPositive();
            assertThat(store.at("/summary/camerasWatching").asInt()).isPositive();
        });
        assertThat(overview.path("alerts").findParents("sentence"))
                .extracting(alert -> alert.path("id").asText())
                .contains(here, there);
        assertThat(overview.path("alerts"))
                .extracting(each -> each.at("/alert/raisedAt").asText())
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(overview.path("alerts"))
                .filteredOn(each -> each.at("/alert/id").asText().equals(there))
                .allSatisfy(each -> assertThat(each.path("storeName").asText()).isEqualTo("Mercado Sol Lavapiés"))
                .hasSize(1);
    }

    @Test
    void oneLineTellsOfAllStoresAndOfWhatWasMissed() throws Exception {
        String cursor = regional.get(STORES).expect(200).text("liveCursor");
        String missed = penny.camera(penny.sisterStore())
                .outcomeOf(penny.clips().theft())
                .path("alertId")
                .asText();
        try (LiveStream screen = regional.live(STORES + "/live", Optional.of(cursor))) {
            screen.next(event -> event.tellsOf("RAISED", missed), SOON);
            String now = new Story(penny).alert();
            screen.next(event -> event.tellsOf("RAISED", now), SOON);
        }
    }

    @Test
    void theLineOfAStrangerHearsNothingOfIt() throws Exception {
        try (LiveStream screen = penny.stranger().live(STORES + "/live", Optional.of("1"))) {
            String alert = new Story(penny).alert();
            UUID own = UUID.randomUUID();
            penny.database()
                    .change(
                            "insert into live_event (audience, store_id, topic, subject_id, kind)"
                                    + " values ('STORE', ?, 'ledger', ?, 'CHANGED')",
                            UUID.fromString(penny.otherStore().id()),
                            own);
            List<Event> told = new ArrayList<>();
            screen.next(
                    event -> {
                        told.add(event);
                        return event.data().path("ledgerId").asText().equals(own.toString());
                    },
                    SOON);
            penny.database().change("delete from live_event where subject_id = ?", own);
            assertThat(told).noneMatch(event -> event.tellsOf("RAISED", alert));
        }
    }

    @Test
    void somebodyOfOneStoreSeesThatOneAndAStrangerTheirs() {
        assertThat(penny.staff().get(STORES).expect(200).json().path("stores").findValuesAsText("name"))
                .containsExactly("Mercado Sol Chamberí");
        String strangers = penny.stranger().get(STORES).expect(200).body();
        assertThat(strangers).doesNotContain(here, there, "Mercado");
    }

    @Test
    void peopleOfPennyAndPeopleConcernedHaveNoStores() {
        for (Browser other : List.of(penny.reviewer(), penny.ops())) {
            JsonNode overview = other.get(STORES).expect(200).json();
            assertThat(overview.path("stores")).isEmpty();
            assertThat(overview.path("alerts")).isEmpty();
        }
        penny.nobody().get(STORES).expectProblem(401, "sign-in-needed");
    }

    @Test
    void aStoreThatIsTakenAwayIsGoneWithTheNextRequest() {
        makeAdmin(accountId(penny.ops()), "Somebody Else");
        penny.database()
                .change(
                        "delete from store_member where store_id = ? and account_id = ?",
                        sister(),
                        accountId(regional));

        String overview = regional.get(STORES).expect(200).body();

        assertThat(overview).doesNotContain(there, "Lavapiés").contains(here);
    }

    @Test
    void ofASuspendedStoreOnlyTheNameIsThere() {
        penny.database().change("update store set suspended_at = now() where id = ?", sister());

        JsonNode overview = regional.get(STORES).expect(200).json();

        assertThat(overview.toString()).doesNotContain(there);
        assertThat(overview.path("stores"))
                .filteredOn(store -> store.path("suspended").asBoolean())
                .allSatisfy(store -> assertThat(store.path("summary").isNull()).isTrue())
                .hasSize(1);
    }

    private UUID sister() {
        return UUID.fromString(penny.sisterStore().id());
    }

    private static UUID accountId(Browser person) {
        return UUID.fromString(person.get("/api/session").expect(200).text("accountId"));
    }
}
