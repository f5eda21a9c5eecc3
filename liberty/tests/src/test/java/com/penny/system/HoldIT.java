package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.launcher.demo.DemoFile.Store;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Camera;
import com.penny.system.kit.LiveStream;
import com.penny.system.kit.Neighbours;
import com.penny.system.kit.Neighbours.Known;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What stops the network at once, and that it takes two to let it go on (O3, F4). */
@Tag("thorough")
@Product
class HoldIT {

    private static final String HOLDS = "/api/ops/network/holds";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Penny penny;
    private final Story story;
    private final Neighbours neighbours;
    private final Browser ops;
    private final Browser colleague;
    private final Store here;
    private final Store nextDoor;

    HoldIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.neighbours = new Neighbours(penny);
        this.ops = penny.ops();
        this.colleague = penny.secondOps();
        this.here = penny.store();
        this.nextDoor = penny.sisterStore();
    }

    @Test
    void oneOfOpsSuspendsSomebodyEverywhereAndTwoLetGo() throws Exception {
        Known person = neighbours.known();
        String listing =
                neighbours.listing(nextDoor, person.reference()).path("id").asText();
        String hold;
        try (LiveStream screen = neighbours.regional().live(Neighbours.path(nextDoor, "/live"), Optional.empty())) {
            hold = hold(person, "SUSPENDED").expect(201).text("id");
            screen.next(event -> event.tellsOf("CHANGED", listing), SOON);
        }
        neighbours.gone(here, person.reference());
        neighbours.gone(nextDoor, person.reference());
        assertThat(state(person)).isEqualTo("SUSPENDED");
        JsonNode watched =
                ops.get("/api/ops/network/listings/" + listing).expect(200).json();
        assertThat(watched.at("/holds/0/reason").asText()).isEqualTo("Looks wrong");
        assertThat(watched.at("/listing/held").asBoolean()).isTrue();

        assertThat(lift(ops, hold, Map.of()).expectProblem(400, "invalid-value").pointers())
                .contains("/reason");
        assertThat(lift(ops, hold, Map.of("reason", "Looked again")).expect(200).text("liftAskedBy"))
                .isNotBlank();
        lift(ops, hold, Map.of("reason", "Please")).expectProblem(409, "second-person");
        assertThat(state(person)).isEqualTo("SUSPENDED");
        List<Answer> twice = Together.run(List.<Callable<Answer>>of(
                () -> lift(colleague, hold, Map.of()), () -> lift(colleague, hold, Map.of())));
        assertThat(twice).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        neighbours.listing(here, person.reference());
        neighbours.listing(nextDoor, person.reference());
        lift(ops, hold, Map.of("reason", "Again")).expectProblem(409, "hold-lifted");
    }

    @Test
    void whoIsRedactedIsForgottenByTheNetworkAndNotKnownAgainByWhatWasBefore() {
        Known person = neighbours.known();
        String picture = neighbours
                .listing(nextDoor, person.reference())
                .at("/pictures/0")
                .asText();
        String hold = hold(person, "REDACTED").expect(201).text("id");
        neighbours.gone(here, person.reference());
        neighbours.gone(nextDoor, person.reference());
        assertThat(neighbours.regional().get(picture).status()).isEqualTo(404);
        assertThat(state(person)).isEqualTo("ENDED");
        neighbours.seenNextDoor(person.offenderId());
        neighbours.settled();
        assertThat(neighbours.find(here, person.reference())).isEmpty();

        lift(colleague, hold, Map.of("reason", "The court said so")).expect(200);
        lift(ops, hold, Map.of()).expect(200);
        neighbours.settled();
        assertThat(neighbours.find(here, person.reference())).isEmpty();
    }

    @Test
    void whoIsSaidToHaveBeenInTwoCitiesAtOnceIsSuspendedUntilTwoHaveLooked() {
        Store bilbao = penny.otherStore();
        settle(bilbao, Map.of("latitude", 43.263, "longitude", -2.935));
        // Long before the other store: from Bilbao it takes hours.
        Instant then = Camera.nextEvent().minus(Duration.ofHours(9));
        UUID person = story.approve(neighbours.confirmed(neighbours.regional(), here, then), Map.of("reason", "Seen"));
        neighbours.seenNextDoor(person);
        String reference = penny.database().text("select reference from offender where id = ?", person);
        neighbours.listing(here, reference);

        story.approve(
                neighbours.confirmed(penny.stranger(), bilbao, then.plusSeconds(20)),
                Map.of("reason", "The same coat", "offenderId", person));
        String hold = tripped(person, "JOURNEY").path("id").asText();
        neighbours.gone(here, reference);
        neighbours.gone(nextDoor, reference);

        lift(ops, hold, Map.of("reason", "It was somebody else in Bilbao")).expect(200);
        lift(colleague, hold, Map.of()).expect(200);
        neighbours.listing(here, reference);
        settle(bilbao, null);
    }

    @Test
    void whoIsSaidToHaveDoneTooMuchInADayIsSuspended() {
        Known person = neighbours.known();
        neighbours.seenNextDoor(person.offenderId());
        neighbours.seenNextDoor(person.offenderId());
        assertThat(tripped(person.offenderId(), "STORM").path("setBy").isNull()).isTrue();
        neighbours.gone(here, person.reference());
        neighbours.gone(nextDoor, person.reference());
        assertThat(state(person)).isEqualTo("SUSPENDED");
        assertThat(penny.database()
                        .number(
                                "select count(*) from audit_entry where action = 'network.breaker-tripped' and subject_id = ?",
                                person.offenderId()))
                .isOne();
    }

    @Test
    void whatIsMissingIsSaidAndNobodyIsNobody() {
        Known person = neighbours.inBoth(Map.of("reason", "Seen"));
        String holds = "/api/ops/network/people/" + person.offenderId() + "/holds";
        assertThat(ops.post(holds, Map.of("reason", "x"))
                        .expectProblem(400, "invalid-value")
                        .pointers())
                .contains("/kind");
        assertThat(ops.post(holds, Map.of("kind", "REDACTED", "reason", " "))
                        .expectProblem(400, "invalid-value")
                        .pointers())
                .contains("/reason");
        ops.post("/api/ops/network/people/" + UUID.randomUUID() + "/holds", Map.of("kind", "REDACTED", "reason", "x"))
                .expectProblem(404, "not-found");
        lift(ops, UUID.randomUUID().toString(), Map.of("reason", "x")).expectProblem(404, "not-found");
        for (String bad : List.of("reference=%25", "cursor=x", "limit=0")) {
            ops.get("/api/ops/network/listings?" + bad).expectProblem(400, "invalid-value");
        }
        ops.get("/api/ops/network/listings/" + UUID.randomUUID()).expectProblem(404, "not-found");
    }

    private void settle(Store store, Map<String, Double> place) {
        Map<String, Object> where = new HashMap<>(Map.of("country", "ES", "name", "Bilbao"));
        where.put("place", place);
        penny.stranger().put(Neighbours.path(store, "/region"), where).expect(200);
    }

    private Answer hold(Known person, String kind) {
        return ops.post(
                "/api/ops/network/people/" + person.offenderId() + "/holds",
                Map.of("kind", kind, "reason", "Looks wrong"));
    }

    private static Answer lift(Browser by, String hold, Map<String, ?> reason) {
        return by.post(HOLDS + "/" + hold + "/lift", reason);
    }

    private JsonNode tripped(UUID person, String cause) {
        return Patience.until(
                        () -> StreamSupport.stream(
                                        ops.get(HOLDS + "?limit=100")
                                                .expect(200)
                                                .json()
                                                .path("items")
                                                .spliterator(),
                                        false)
                                .filter(hold -> hold.path("personId").asText().equals(person.toString())
                                        && hold.path("cause").asText().equals(cause))
                                .findFirst(),
                        Optional::isPresent,
                        SOON)
                .orElseThrow();
    }

    private String state(Known person) {
        return state(person.offenderId());
    }

    private String state(UUID person) {
        return penny.database().text("select max(state) from network_listing where offender_id = ?", person);
    }
}
