package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.launcher.demo.DemoFile.Store;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.LiveStream;
import com.penny.system.kit.Neighbours;
import com.penny.system.kit.Neighbours.Known;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Story.Payer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is known to the stores of a region, what they are told, and what ends it (S6, F3, F4). */
@Tag("thorough")
@Product
class NetworkIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** All that a store is told of anybody. */
    private static final Set<String> TOLD = Set.of(
            "id",
            "reference",
            "pictures",
            "incidents",
            "incidentsHere",
            "stores",
            "lastSeenAt",
            "returnedAt",
            "behaviours",
            "action",
            "listedAt",
            "expiresAt",
            "history");

    private final Penny penny;
    private final Story story;
    private final Neighbours neighbours;
    private final Store here;
    private final Store nextDoor;

    NetworkIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.neighbours = new Neighbours(penny);
        this.here = penny.store();
        this.nextDoor = penny.sisterStore();
    }

    @Test
    void whoIsSeenInTwoStoresIsKnownToTheStoresOfTheRegionAndToNoOther() throws Exception {
        Known person;
        try (LiveStream screen = story.staff().live(Neighbours.path(here, "/live"), Optional.empty())) {
            person = neighbours.known();
            String listing =
                    neighbours.listing(here, person.reference()).path("id").asText();
            screen.next(event -> event.tellsOf("RAISED", listing), SOON);
        }
        JsonNode told = neighbours.listing(here, person.reference());
        assertThat(names(told)).containsExactlyInAnyOrderElementsOf(TOLD);
        assertThat(told.path("incidents").asInt()).isEqualTo(2);
        assertThat(told.path("incidentsHere").asInt()).isEqualTo(1);
        assertThat(told.path("stores").asInt()).isEqualTo(2);
        assertThat(told.path("action").asText()).isEqualTo("OFFER_SERVICE");
        assertThat(texts(told.path("behaviours"))).contains("CONCEALMENT");
        assertThat(told.path("history"))
                .hasSize(2)
                .allSatisfy(incident -> assertThat(names(incident))
                        .containsExactlyInAnyOrder("occurredAt", "sentence", "behaviours", "here", "kilometres"));
        // From Chamberí to Lavapiés.
        assertThat(told.path("history"))
                .extracting(incident -> incident.path("kilometres").asText())
                .containsExactlyInAnyOrder("3", "null");
        assertThat(told.toString())
                .doesNotContain(person.offenderId().toString(), nextDoor.id(), nextDoor.name(), here.id());
        assertThat(texts(told.path("pictures"))).hasSize(2).allSatisfy(picture -> {
            assertThat(neighbours.regional().get(picture).status()).isEqualTo(200);
            assertThat(penny.stranger().get(picture).status()).isEqualTo(403);
        });

        String id = told.path("id").asText();
        assertThat(story.staff()
                        .get(Neighbours.path(here, "/listings/" + id))
                        .expect(200)
                        .text("reference"))
                .isEqualTo(person.reference());
        Browser stranger = penny.stranger();
        stranger.get(Neighbours.path(penny.otherStore(), "/listings/" + id)).expectProblem(404, "not-found");
        assertThat(stranger.get(Neighbours.path(penny.otherStore(), "/listings"))
                        .expect(200)
                        .body())
                .doesNotContain(person.reference());
    }

    @Test
    void oneStoreAloneMakesNobodyKnown() {
        String first = story.confirmedAlert(2490);
        UUID offender = story.approve(first, Map.of("reason", "Seen"));
        story.approve(story.confirmedAlert(2490), Map.of("reason", "Seen again", "offenderId", offender));
        neighbours.settled();
        assertThat(listings(offender)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MINOR", "VULNERABLE"})
    void whoMayBeAMinorOrIsVulnerableIsNeverKnown(String why) {
        Known person = neighbours.inBoth(Map.of("reason", "Seen", "spareAs", why));
        neighbours.settled();
        assertThat(listings(person.offenderId())).isZero();
    }

    @Test
    void whoTurnsOutToBeAMinorIsKnownNoMore() {
        Known person = neighbours.known();
        story.approve(
                story.confirmedAlert(2490),
                Map.of("reason", "A school bag", "offenderId", person.offenderId(), "spareAs", "MINOR"));
        neighbours.gone(here, person.reference());
        neighbours.gone(nextDoor, person.reference());
    }

    @Test
    void whoComesBackIsSaidToHave() {
        Known person = neighbours.known();
        assertThat(neighbours
                        .listing(here, person.reference())
                        .path("returnedAt")
                        .isNull())
                .isTrue();
        // The listing began when it was written, and clips of this test are older than that.
        penny.database()
                .change(
                        "update network_listing set listed_at = listed_at - interval '2 days' where offender_id = ?",
                        person.offenderId());
        neighbours.seenNextDoor(person.offenderId());
        JsonNode told = Patience.until(
                () -> neighbours.listing(here, person.reference()),
                listing -> listing.path("incidents").asInt() == 3,
                SOON);
        assertThat(told.path("returnedAt").asText())
                .isEqualTo(told.path("lastSeenAt").asText());
        assertThat(told.path("incidentsHere").asInt()).isEqualTo(1);
    }

    @Test
    void aStoreIsToldOnceWhenSomebodyWasSeenAgainNearbyAndNotOfWhatItSawItself() {
        Known person = neighbours.known();
        UUID listing = UUID.fromString(
                neighbours.listing(here, person.reference()).path("id").asText());
        penny.database()
                .change(
                        "update network_listing set listed_at = listed_at - interval '2 days' where offender_id = ?",
                        person.offenderId());
        story.approve(
                neighbours.confirmed(neighbours.regional(), nextDoor, Instant.now()),
                Map.of("reason", "The same bag", "offenderId", person.offenderId()));

        Patience.until(() -> returns(here, listing), told -> told == 1, SOON);
        assertThat(neighbours
                        .listing(here, person.reference())
                        .path("returnedAt")
                        .isNull())
                .isFalse();
        assertThat(penny.database()
                        .text(
                                "select reference || ' ' || kilometres from notice where store_id = ? and listing_id = ?",
                                UUID.fromString(here.id()),
                                listing))
                .isEqualTo(person.reference() + " 3");
        assertThat(returns(nextDoor, listing)).isZero();
        // Whatever makes it be shared again.
        neighbours
                .regional()
                .put(
                        Neighbours.path(here, "/region"),
                        Map.of(
                                "country", "ES",
                                "name", "Madrid",
                                "place", Map.of("latitude", here.latitude(), "longitude", here.longitude())))
                .expect(200);
        neighbours.settled();
        assertThat(returns(here, listing)).isOne();
    }

    @Test
    void howFarAwaySomebodyWasIsMeasuredAnewWhenAStoreMoves() {
        Known person = neighbours.known();
        Map<String, Object> south = Map.of("latitude", nextDoor.latitude() - 0.014, "longitude", nextDoor.longitude());
        JsonNode before = neighbours
                .regional()
                .get(Neighbours.path(nextDoor, "/region"))
                .expect(200)
                .json();
        assertThat(kilometres(here, person)).containsExactlyInAnyOrder("3", "null");
        try {
            settle(nextDoor, Map.of("country", "ES", "name", "Madrid", "place", south));
            assertThat(kilometres(here, person)).containsExactlyInAnyOrder("5", "null");
            assertThat(kilometres(nextDoor, person)).containsExactlyInAnyOrder("5", "null");
        } finally {
            settle(nextDoor, ((ObjectNode) before).retain("country", "name", "place"));
        }
        assertThat(kilometres(here, person)).containsExactlyInAnyOrder("3", "null");
    }

    private List<String> kilometres(Store store, Known person) {
        return neighbours.listing(store, person.reference()).path("history").findValuesAsText("kilometres");
    }

    private void settle(Store store, Object region) {
        neighbours.regional().put(Neighbours.path(store, "/region"), region).expect(200);
        neighbours.settled();
    }

    private long returns(Store store, UUID listing) {
        return penny.database()
                .number(
                        "select count(*) from notice where store_id = ? and listing_id = ?",
                        UUID.fromString(store.id()),
                        listing);
    }

    @Test
    void aDisputeSuspendsAtOnceEverywhereAndPicturesGoWithIt() throws Exception {
        Known person = neighbours.known();
        String listing = neighbours.listing(here, person.reference()).path("id").asText();
        String picture = texts(neighbours.listing(nextDoor, person.reference()).path("pictures"))
                .get(0);
        Payer payer = story.payerFor(person.alert());
        String incident = payer.browser()
                .get("/api/portal/incidents")
                .json()
                .at("/incidents/0/id")
                .asText();
        try (LiveStream screen = neighbours.regional().live(Neighbours.path(nextDoor, "/live"), Optional.empty())) {
            payer.browser()
                    .post("/api/portal/incidents/" + incident + "/disputes", Map.of("statement", "It was not me."))
                    .expect(201);
            screen.next(event -> event.tellsOf("CHANGED", listing), SOON);
        }
        neighbours.gone(here, person.reference());
        neighbours.gone(nextDoor, person.reference());
        assertThat(neighbours.regional().get(picture).status()).isEqualTo(404);
        assertThat(penny.database().text("select state from network_listing where id = ?", UUID.fromString(listing)))
                .isEqualTo("SUSPENDED");

        neighbours.seenNextDoor(person.offenderId());
        neighbours.settled();
        assertThat(neighbours.find(here, person.reference())).isEmpty();
    }

    @Test
    void payingChangesNothing() {
        Known person = neighbours.known();
        JsonNode before = neighbours.listing(here, person.reference());
        Payer payer = story.payerFor(person.alert());
        Answer checkout = payer.browser().post("/api/portal/checkouts").expect(201);
        story.pay(checkout.text("url"));
        story.paid(payer.browser(), checkout.text("id"));
        neighbours.settled();
        assertThat(neighbours.listing(here, person.reference())).isEqualTo(before);
    }

    @Test
    void aStoreThatMovesIsToldWhatIsKnownThereAndNothingOfWhereItWas() {
        Known person = neighbours.known();
        Browser admin = penny.stranger();
        Store mover = penny.otherStore();
        settle(admin, mover, "Madrid");
        Patience.until(
                () -> admin.get(Neighbours.path(mover, "/listings?reference=" + person.reference()))
                        .expect(200)
                        .json()
                        .path("items"),
                items -> items.size() == 1,
                SOON);
        settle(admin, mover, "Bilbao");
        Patience.until(
                () -> admin.get(Neighbours.path(mover, "/listings")).expect(200).json(),
                page -> page.path("items").isEmpty()
                        && page.path("region").asText().equals("Bilbao"),
                SOON);
        assertThat(penny.database()
                        .number(
                                "select count(*) from evidence_object where store_id = ? and kind = 'PORTRAIT' and alert_id is null",
                                UUID.fromString(mover.id())))
                .isZero();
    }

    @Test
    void whereNoStoreIsAnyMoreNobodyIsKnownButWhereTheStoresAreNow() {
        Known person = neighbours.known();
        String listing =
                neighbours.listing(penny.store(), person.reference()).path("id").asText();
        Map<Store, JsonNode> where = new HashMap<>();
        for (Store store : List.of(penny.store(), penny.sisterStore())) {
            where.put(
                    store,
                    neighbours.regional().get(Neighbours.path(store, "/region")).json());
        }
        String elsewhere = "Elsewhere " + UUID.randomUUID().toString().substring(0, 8);
        try {
            where.keySet().forEach(store -> settle(neighbours.regional(), store, elsewhere));
            Patience.until(
                    () -> penny.database()
                            .text("select state from network_listing where id = ?", UUID.fromString(listing)),
                    "ENDED"::equals,
                    SOON);
            // What each store sees follows a moment later.
            for (Store store : where.keySet()) {
                Patience.until(
                        () -> neighbours
                                .find(store, person.reference())
                                .filter(seen -> !seen.path("id").asText().equals(listing)),
                        Optional::isPresent,
                        SOON);
            }
        } finally {
            where.forEach((store, before) -> neighbours
                    .regional()
                    .put(Neighbours.path(store, "/region"), ((ObjectNode) before).retain("country", "name", "place"))
                    .expect(200));
            neighbours.settled();
        }
    }

    @Test
    void whatIsOverIsSeenByNobodyAndRemoved() {
        Known person = neighbours.known();
        UUID listing = UUID.fromString(
                neighbours.listing(here, person.reference()).path("id").asText());
        penny.database().change("update network_entry set expires_at = now() where listing_id = ?", listing);
        assertThat(neighbours.find(here, person.reference())).isEmpty();

        penny.database()
                .change(
                        "update theft set occurred_at = occurred_at - interval '13 months' where offender_id = ?",
                        person.offenderId());
        // Whatever makes it be weighed again.
        neighbours
                .regional()
                .put(
                        Neighbours.path(here, "/region"),
                        Map.of(
                                "country", "ES",
                                "name", "Madrid",
                                "place", Map.of("latitude", here.latitude(), "longitude", here.longitude())))
                .expect(200);
        Patience.until(
                () -> penny.database().number("select count(*) from network_entry where listing_id = ?", listing),
                left -> left == 0,
                SOON);
        assertThat(penny.database().text("select state from network_listing where id = ?", listing))
                .isEqualTo("ENDED");
    }

    @Test
    void staffLookForPeopleByIdTimeAndWhatWasSeen() {
        Known person = neighbours.known();
        String beginning = person.reference().substring(2, 7).toLowerCase(Locale.ROOT);
        for (String found : List.of(
                "reference=" + beginning,
                "days=1&limit=100",
                "behaviour=CONCEALMENT&limit=100",
                "where=here&limit=100")) {
            assertThat(references(found)).as(found).contains(person.reference());
        }
        for (String other : List.of("reference=P-ZZZZZZZ", "behaviour=EXIT_WITHOUT_TILL&limit=100")) {
            assertThat(references(other)).as(other).doesNotContain(person.reference());
        }
        for (String bad : List.of("reference=%25", "reference=P-_", "days=0", "days=731", "limit=0", "cursor=x")) {
            story.staff().get(Neighbours.path(here, "/listings?" + bad)).expectProblem(400, "invalid-value");
        }
        for (String unknown : List.of("behaviour=LOOKING_ODD", "where=everywhere")) {
            assertThat(story.staff()
                            .get(Neighbours.path(here, "/listings?" + unknown))
                            .status())
                    .as(unknown)
                    .isIn(400, 404);
        }
    }

    @Test
    void aReviewerIsShownPeopleOfTheOtherStoresOfTheRegion() {
        // Now: a dozen is shown, of the latest incidents.
        String clip = penny.camera()
                .send(penny.clips().theft(), Instant.now().toString())
                .expect(202)
                .text("clipId");
        String alert = penny.camera().outcome(clip).path("alertId").asText();
        story.confirm(alert, 2490).expect(200);
        UUID offender = story.approve(alert, Map.of("reason", "Seen"));
        JsonNode detail = story.reviewer()
                .get(story.review(neighbours.confirmedNextDoor()))
                .expect(200)
                .json();
        assertThat(StreamSupport.stream(detail.path("candidates").spliterator(), false)
                        .filter(candidate ->
                                candidate.path("offenderId").asText().equals(offender.toString()))
                        .map(candidate -> candidate.path("storeName").asText()))
                .containsExactly(here.name());
    }

    private void settle(Browser admin, Store store, String region) {
        admin.put(Neighbours.path(store, "/region"), Map.of("country", "ES", "name", region))
                .expect(200);
    }

    private long listings(UUID offender) {
        return penny.database().number("select count(*) from network_listing where offender_id = ?", offender);
    }

    private List<String> references(String query) {
        return story.staff()
                .get(Neighbours.path(here, "/listings?" + query))
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("reference");
    }

    private static List<String> names(JsonNode object) {
        return Stream.of(object)
                .flatMap(each -> {
                    Iterable<String> fields = each::fieldNames;
                    return StreamSupport.stream(fields.spliterator(), false);
                })
                .toList();
    }

    private static List<String> texts(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
