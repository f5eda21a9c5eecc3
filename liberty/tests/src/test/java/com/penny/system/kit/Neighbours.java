package com.penny.system.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.launcher.demo.DemoFile.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Two stores of one region, and people who are seen in both. */
public final class Neighbours {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration BETWEEN_STORES = Duration.ofHours(3);

    private final Penny penny;
    private final Story story;
    private final Browser regional;

    /** Somebody with an approved incident in each store; the alert is the first store's. */
    public record Known(UUID offenderId, String reference, String alert) {}

    public Neighbours(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.regional = penny.admin();
    }

    /** Who works for both stores. */
    public Browser regional() {
        return regional;
    }

    /** Somebody who is known to both stores by now. */
    public Known known() {
        Known person = inBoth(Map.of("reason", "The same coat"));
        listing(penny.store(), person.reference());
        listing(penny.sisterStore(), person.reference());
        return person;
    }

    /** Somebody with an incident in each store. */
    public Known inBoth(Map<String, Object> approval) {
        String alert = story.confirmedAlert(2490);
        UUID offender = story.approve(alert, approval);
        seenNextDoor(offender);
        return new Known(
                offender, penny.database().text("select reference from offender where id = ?", offender), alert);
    }

    /** One more incident of a person, in the other store. */
    public void seenNextDoor(UUID offender) {
        story.approve(confirmedNextDoor(), Map.of("reason", "The same bag", "offenderId", offender));
    }

    /** An alert that the other store has confirmed, of some hours before: nobody is in two places at once. */
    public String confirmedNextDoor() {
        return confirmed(regional, penny.sisterStore(), Camera.nextEvent().minus(BETWEEN_STORES));
    }

    /** An alert that a store has confirmed, of that time. */
    public String confirmed(Browser staff, Store store, Instant at) {
        Camera camera = penny.camera(store);
        String clip =
                camera.send(penny.clips().theft(), at.toString()).expect(202).text("clipId");
        String alert = camera.outcome(clip).path("alertId").asText();
        staff.post(path(store, "/alerts/" + alert + "/confirmation"), Story.loss(1990, "EUR"))
                .expect(200);
        return alert;
    }

    /** What a store is told of somebody, once it is. */
    public JsonNode listing(Store store, String reference) {
        return Patience.until(() -> find(store, reference), Optional::isPresent, SOON)
                .orElseThrow();
    }

    /** Waits until a store is told of somebody no more. */
    public void gone(Store store, String reference) {
        Patience.until(() -> find(store, reference), Optional::isEmpty, SOON);
    }

    public Optional<JsonNode> find(Store store, String reference) {
        JsonNode page = regional.get(path(store, "/listings?reference=" + reference))
                .expect(200)
                .json();
        return StreamSupport.stream(page.path("items").spliterator(), false).findFirst();
    }

    /** Waits until nobody is being weighed and nothing is being shared. */
    public void settled() {
        Patience.until(
                () -> penny.database()
                        .number("select count(*) from scheduled_tasks where (task_name like 'network-%'"
                                + " or task_name like 'incident-%') and execution_time < now() + interval '1 hour'"),
                left -> left == 0,
                SOON);
    }

    public static String path(Store store, String path) {
        return "/api/stores/" + store.id() + path;
    }
}
