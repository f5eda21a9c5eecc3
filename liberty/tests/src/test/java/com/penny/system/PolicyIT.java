package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.launcher.demo.DemoFile.Store;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Camera;
import com.penny.system.kit.Neighbours;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.PolicyTerms;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** By what people become known: written by one of Penny Ops, tried on what was, switched on by another (O3, F4). */
@Tag("thorough")
@Product
class PolicyIT {

    private static final String POLICIES = "/api/ops/network/policies";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Penny penny;
    private final Story story;
    private final Neighbours neighbours;
    private final Browser ops;
    private final Browser colleague;
    private final Browser stranger;
    private final Store bilbao;
    private final String region;

    PolicyIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.neighbours = new Neighbours(penny);
        this.ops = penny.ops();
        this.colleague = penny.secondOps();
        this.stranger = penny.stranger();
        this.bilbao = penny.otherStore();
        this.region = penny.database().text("select region_id from store where id = ?", UUID.fromString(bilbao.id()));
    }

    @Test
    void whatAPolicyWouldDoIsSeenBeforeAndDoneOnlyWhenTwoWantIt() {
        UUID person = graveInBilbao();
        neighbours.settled();
        assertThat(state(person)).isNull();
        String reference = penny.database().text("select reference from offender where id = ?", person);
        Map<String, Object> draft = Map.of("terms", PolicyTerms.grave(region));

        JsonNode dryRun = ops.post(POLICIES + "/dry-runs", draft).expect(200).json();
        JsonNode effect = effect(dryRun, reference);
        assertThat(effect.path("change").asText()).isEqualTo("ADDED");
        assertThat(effect.at("/incidents/0/store").asText()).isEqualTo(bilbao.name());
        assertThat(dryRun.path("listedThen").asInt())
                .isEqualTo(
                        dryRun.path("listedNow").asInt() + dryRun.path("added").asInt());
        neighbours.settled();
        assertThat(state(person)).isNull();

        String version = ops.post(POLICIES, draft).expect(201).text("id");
        ops.post(activation(version)).expectProblem(403, "second-person");
        neighbours.settled();
        assertThat(state(person)).isNull();
        List<Answer> both =
                together(() -> colleague.post(activation(version)), () -> colleague.post(activation(version)));
        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        Patience.until(() -> state(person), "LISTED"::equals, SOON);

        String listing = penny.database().text("select id from network_listing where offender_id = ?", person);
        JsonNode watched =
                ops.get("/api/ops/network/listings/" + listing).expect(200).json();
        assertThat(watched.at("/listing/policy").asText()).isEqualTo("Grave, one store");
        assertThat(watched.at("/version/version").asInt()).isOne();
        assertThat(watched.at("/version/id").asText()).isEqualTo(version);
        assertThat(watched.at("/incidents/0/store").asText()).isEqualTo(bilbao.name());
        // What the store is told follows the listing a moment later.
        Patience.until(
                () -> stranger.get(Neighbours.path(bilbao, "/listings?reference=" + reference))
                        .expect(200)
                        .json()
                        .at("/items/0/action")
                        .asText(),
                "OBSERVE"::equals,
                SOON);

        colleague.delete(POLICIES + "/versions/" + version).expect(204);
        Patience.until(() -> state(person), "ENDED"::equals, SOON);
        colleague.delete(POLICIES + "/versions/" + version).expectProblem(409, "policy-settled");
        ops.post(activation(version)).expectProblem(409, "policy-settled");
    }

    @Test
    void theNextVersionTakesThePlaceOfTheOneBeforeAndWaitsAlone() {
        Map<String, Object> terms = PolicyTerms.grave(region);
        JsonNode first = ops.post(POLICIES, Map.of("terms", terms)).expect(201).json();
        String policy = first.path("policyId").asText();
        colleague.post(activation(first.path("id").asText())).expect(200);
        UUID person = graveInBilbao();
        Patience.until(() -> state(person), "LISTED"::equals, SOON);
        terms.put("worth", Map.of("minor", 999_999, "currency", "EUR"));
        Map<String, Object> next = Map.of("policyId", policy, "terms", terms);
        String reference = penny.database().text("select reference from offender where id = ?", person);
        assertThat(effect(ops.post(POLICIES + "/dry-runs", next).expect(200).json(), reference)
                        .path("change")
                        .asText())
                .isEqualTo("LEAVES");

        List<Answer> both = together(() -> ops.post(POLICIES, next), () -> colleague.post(POLICIES, next));
        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        Answer second = both.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow();
        assertThat(second.json().path("version").asInt()).isEqualTo(2);
        Browser other = both.get(0) == second ? colleague : ops;
        other.post(activation(second.text("id"))).expect(200);

        Patience.until(() -> state(person), "ENDED"::equals, SOON);
        JsonNode versions = StreamSupport.stream(
                        ops.get(POLICIES).expect(200).json().path("policies").spliterator(), false)
                .filter(each -> each.path("id").asText().equals(policy))
                .findFirst()
                .orElseThrow()
                .path("versions");
        assertThat(versions.findValuesAsText("state")).containsExactly("ACTIVE", "ENDED");
        assertThat(versions.at("/0/activatedBy").asText()).isNotBlank();
        colleague.delete(POLICIES + "/versions/" + second.text("id")).expect(204);
    }

    @Test
    void aPolicyThatListsNobodyOrEverybodyIsRefused() {
        propose(Map.of("stores", 9)).expectProblem(422, "lists-nobody");
        propose(Map.of("stores", 2, "regionId", region)).expectProblem(422, "lists-nobody");
        propose(Map.of("regionId", UUID.randomUUID())).expectProblem(404, "not-found");
        List<UUID> crowd = Stream.generate(this::graveInBilbao).limit(10).toList();

        Map<String, Object> grave = Map.of("terms", PolicyTerms.grave(region));
        ops.post(POLICIES, grave).expectProblem(422, "lists-everybody");
        assertThat(ops.post(POLICIES + "/dry-runs", grave)
                        .expect(200)
                        .json()
                        .path("met")
                        .asInt())
                .isGreaterThanOrEqualTo(10);
        crowd.forEach(person ->
                penny.database().change("update theft set overturned_at = now() where offender_id = ?", person));
    }

    @Test
    void whatMakesNoPolicyIsSaidAtItsField() {
        for (Map<String, ?> bad : List.<Map<String, ?>>of(
                Map.of("stores", 0),
                Map.of("stores", 21),
                Map.of("stores", 1),
                Map.of("withinDays", 0),
                Map.of("withinDays", -3),
                Map.of("withinDays", 366),
                Map.of("lastsMonths", 0),
                Map.of("lastsMonths", 25),
                Map.of("reachKm", 0),
                Map.of("name", " "))) {
            String field = bad.keySet().iterator().next();
            assertThat(propose(bad).expectProblem(400, "invalid-value").pointers())
                    .as(bad.toString())
                    .anyMatch(pointer -> pointer.endsWith("/" + field));
        }
        assertThat(propose(Map.of("worth", Map.of("minor", 0, "currency", "eur")))
                        .expectProblem(400, "invalid-value")
                        .pointers())
                .containsExactlyInAnyOrder("/terms/worth/minor", "/terms/worth/currency");
        ops.post(POLICIES, Map.of()).expectProblem(400, "invalid-value");
        ops.post(POLICIES, Map.of("policyId", UUID.randomUUID(), "terms", PolicyTerms.usual()))
                .expectProblem(404, "not-found");
        ops.post(activation(UUID.randomUUID().toString())).expectProblem(404, "not-found");
        penny.reviewer().get(POLICIES).expectProblem(403, "not-allowed");
    }

    @Test
    void aPolicyWithAReachTellsOnlyStoresThatAreNear() {
        Map<String, Object> terms =
                PolicyTerms.with(Map.of("name", "Near", "withinDays", 30, "severity", "HIGH", "reachKm", 5));
        JsonNode near = ops.post(POLICIES, Map.of("terms", terms)).expect(201).json();
        colleague.post(activation(near.path("id").asText())).expect(200);
        // North of Madrid, eleven kilometres from the nearer of the two.
        settle("Madrid", Map.of("latitude", 40.54, "longitude", -3.70));
        UUID person = story.approve(story.confirmedAlert(2490), Map.of("reason", "A knife", "severity", "HIGH"));
        penny.database()
                .change(
                        "update theft set occurred_at = occurred_at - interval '20 days' where offender_id = ?",
                        person);
        story.approve(
                neighbours.confirmedNextDoor(),
                Map.of("reason", "The same coat", "severity", "HIGH", "offenderId", person));
        String reference = penny.database().text("select reference from offender where id = ?", person);
        neighbours.listing(penny.store(), reference);
        neighbours.listing(penny.sisterStore(), reference);
        neighbours.settled();
        assertThat(stranger.get(Neighbours.path(bilbao, "/listings?reference=" + reference))
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();

        terms.remove("reachKm");
        String wide = ops.post(
                        POLICIES, Map.of("policyId", near.path("policyId").asText(), "terms", terms))
                .expect(201)
                .text("id");
        colleague.post(activation(wide)).expect(200);
        Patience.until(
                () -> stranger.get(Neighbours.path(bilbao, "/listings?reference=" + reference))
                        .expect(200)
                        .json()
                        .path("items"),
                items -> items.size() == 1,
                SOON);
        colleague.delete(POLICIES + "/versions/" + wide).expect(204);
        settle("Bilbao", null);
        neighbours.gone(penny.store(), reference);
    }

    private void settle(String town, Map<String, Double> place) {
        Map<String, Object> where = new HashMap<>(Map.of("country", "ES", "name", town));
        where.put("place", place);
        stranger.put(Neighbours.path(bilbao, "/region"), where).expect(200);
    }

    private Answer propose(Map<String, ?> other) {
        return ops.post(POLICIES, Map.of("terms", PolicyTerms.with(other)));
    }

    private static List<Answer> together(Callable<Answer> one, Callable<Answer> other) {
        try {
            return Together.run(List.of(one, other));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String activation(String version) {
        return POLICIES + "/versions/" + version + "/activation";
    }

    private static JsonNode effect(JsonNode dryRun, String reference) {
        return StreamSupport.stream(dryRun.path("effects").spliterator(), false)
                .filter(effect -> effect.path("reference").asText().equals(reference))
                .findFirst()
                .orElseThrow(() -> new AssertionError(dryRun.toPrettyString()));
    }

    /** Somebody with one incident, a grave one. */
    private UUID graveInBilbao() {
        Instant at = Camera.nextEvent();
        return story.approve(
                neighbours.confirmed(stranger, bilbao, at), Map.of("reason", "A knife", "severity", "HIGH"));
    }

    private String state(UUID person) {
        return penny.database().text("select max(state) from network_listing where offender_id = ?", person);
    }
}
