package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.system.kit.Neighbours;
import com.penny.system.kit.Neighbours.Known;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every fact of money and of a dispute turned about, and looked at what must not follow from it (F3). */
@Tag("thorough")
@Product
class MoneyChangesNothingIT {

    /** What a debt may be, each as its columns say it. */
    private static final List<String> FACTS = List.of(
            "state = 'PAID', settled_at = now()",
            "state = 'OPEN', settled_at = null",
            "state = 'WITHDRAWN', settled_at = null",
            "state = 'WITHDRAWN', settled_at = now()",
            "state = 'DISPUTED', settled_at = null, disputed_at = now()",
            "state = 'DISPUTED', settled_at = now(), disputed_at = now()",
            "state = 'OPEN', settled_at = null, disputed_at = now() - interval '1 day'",
            "state = 'OPEN', settled_at = null, disputed_at = null, amount_minor = amount_minor * 40",
            "basis_points = 9000, amount_minor = 1");

    private final Penny penny;
    private final Story story;
    private final Neighbours neighbours;

    MoneyChangesNothingIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.neighbours = new Neighbours(penny);
    }

    @Test
    void neitherAListingNorTheOrderOfReviewsNorAPoliceReport() {
        Known person = neighbours.known();
        neighbours.settled();
        // Waits for a review, of a person who owes already.
        String waiting = story.confirmedAlert(4990);
        Seen before = look(person, waiting);

        long seed = System.nanoTime();
        for (String fact : facts(new Random(seed))) {
            int changed =
                    penny.database().change("update debt set " + fact + " where offender_id = ?", person.offenderId());
            assertThat(changed).isEqualTo(2);
            weighAgain(person);
            assertThat(look(person, waiting)).as("%s, seed %d", fact, seed).isEqualTo(before);
        }
        penny.database()
                .change(
                        "update debt set state = 'OPEN', settled_at = null, disputed_at = null, amount_minor = 2490,"
                                + " basis_points = 1000, round = 0, reassigned_at = null"
                                + " where offender_id = ?",
                        person.offenderId());
    }

    /** Those, and some of all there could be, at random. */
    private static List<String> facts(Random random) {
        List<String> all = new ArrayList<>(FACTS);
        for (int more = 0; more < 6; more++) {
            all.add(
                    "state = '%s', settled_at = %s, disputed_at = %s, reassigned_at = %s, amount_minor = %d, basis_points = %d, round = %d"
                            .formatted(
                                    List.of("OPEN", "PAID", "DISPUTED", "WITHDRAWN")
                                            .get(random.nextInt(4)),
                                    someTime(random),
                                    someTime(random),
                                    someTime(random),
                                    1 + random.nextInt(1_000_000),
                                    random.nextInt(10_001),
                                    random.nextInt(4)));
        }
        return all;
    }

    private static String someTime(Random random) {
        return random.nextBoolean() ? "null" : "now() - interval '%d hours'".formatted(random.nextInt(20_000));
    }

    /** All that must stay as it was. */
    private record Seen(String listing, String here, String nextDoor, String reviews, String police) {}

    private Seen look(Known person, String waiting) {
        return new Seen(
                penny.database()
                        .text(
                                "select concat_ws('|', state, version, listed_at, expires_at, theft_ids, store_ids, policy_version_id)"
                                        + " from network_listing where offender_id = ?",
                                person.offenderId()),
                told(neighbours.listing(penny.store(), person.reference())),
                told(neighbours.listing(penny.sisterStore(), person.reference())),
                reviews(),
                policeReport(person.alert()) + policeReport(waiting));
    }

    private void weighAgain(Known person) {
        penny.database()
                .change(
                        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                                + " values ('network-weigh', ?, now(), false, 1)",
                        person.offenderId() + "/" + UUID.randomUUID());
        neighbours.settled();
    }

    /** Without the pictures' links, which are new each time. */
    private static String told(JsonNode listing) {
        return ((ObjectNode) listing.deepCopy()).without("pictures").toString();
    }

    private String reviews() {
        JsonNode page =
                story.reviewer().get("/api/reviews?limit=100").expect(200).json();
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.path("id").asText() + item.path("dueAt").asText())
                .toList()
                .toString();
    }

    private String policeReport(String alert) {
        ObjectNode report = (ObjectNode) story.staff()
                .post(story.inStore("/alerts/" + alert + "/police-reports"), Map.of("description", "Blue coat"))
                .expect(201)
                .json();
        // Each report has its number and time, and is found again by them.
        return report.without(List.of("id", "number", "madeAt", "reference")).toString();
    }
}
