package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Neighbours;
import com.penny.system.kit.Neighbours.Known;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Story.Payer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Evidence that nobody is shown, and evidence that may not go: one of Ops holds, two let go (O3, O7). */
@Tag("thorough")
@Product
class EvidenceHoldIT {

    private static final String HOLDS = "/api/ops/evidence-holds";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Penny penny;
    private final Story story;
    private final Browser ops;
    private final Browser colleague;

    EvidenceHoldIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.ops = penny.ops();
        this.colleague = penny.secondOps();
    }

    @Test
    void whatIsWithheldIsShownToNobodyAnywhereAndTwoBringItBack() {
        Neighbours neighbours = new Neighbours(penny);
        Known known = neighbours.known();
        Payer person = story.payerFor(known.alert());
        String incident =
                penny.database().text("select id from theft where alert_id = ?", UUID.fromString(known.alert()));
        String clip = story.inStore("/alerts/" + known.alert() + "/clip-views");
        String link = story.staff().post(clip).expect(200).text("url");
        String portal = "/api/portal/incidents/" + incident + "/clip-views?clip=" + known.alert();
        person.browser().post(portal).expect(200);
        String card = story.inStore("/alerts/" + known.alert());
        String preview = story.staff().get(card).expect(200).text("previewUrl");
        assertThat(story.staff().bytes(preview).statusCode()).isEqualTo(200);
        int pictures = pictures(neighbours, known);
        assertThat(pictures).isPositive();

        String hold = hold("WITHHELD", incident, "The person asked for it")
                .expect(201)
                .text("id");

        Patience.until(() -> story.staff().post(clip).status(), status -> status == 410, SOON);
        // Also what somebody had a link to already.
        assertThat(story.staff().bytes(link).statusCode()).isEqualTo(404);
        assertThat(story.staff().bytes(preview).statusCode()).isEqualTo(404);
        assertThat(story.staff().get(card).expect(200).json().path("previewUrl").isNull())
                .isTrue();
        person.browser().post(portal).expectProblem(410, "evidence-gone");
        Patience.until(() -> pictures(neighbours, known), left -> left == pictures - 1, SOON);

        String lift = HOLDS + "/" + hold + "/lift";
        ops.post(lift, Map.of()).expectProblem(400, "invalid-value");
        ops.post(lift, Map.of("reason", "A mistake")).expect(200);
        ops.post(lift, Map.of()).expectProblem(409, "second-person");
        // Whoever gives a reason has not read the colleague's.
        colleague.post(lift, Map.of("reason", "Not needed")).expectProblem(409, "hold-asked");
        story.staff().post(clip).expectProblem(410, "evidence-gone");
        colleague.post(lift, Map.of()).expect(200);
        colleague.post(lift, Map.of()).expectProblem(409, "hold-lifted");

        Patience.until(() -> story.staff().post(clip).status(), status -> status == 200, SOON);
        person.browser().post(portal).expect(200);
        Patience.until(() -> pictures(neighbours, known), back -> back == pictures, SOON);
    }

    @Test
    void whatFollowsAnEndedHoldLateDoesNotShowWhatANewerOneWithholds() {
        String alert = story.confirmedAlert(1490);
        story.approve(alert);
        String incident = penny.database().text("select id from theft where alert_id = ?", UUID.fromString(alert));
        String clip = story.inStore("/alerts/" + alert + "/clip-views");
        String ended = hold("WITHHELD", incident, "First").expect(201).text("id");
        Patience.until(() -> story.staff().post(clip).status(), status -> status == 410, SOON);
        String lift = HOLDS + "/" + ended + "/lift";
        ops.post(lift, Map.of("reason", "A mistake")).expect(200);
        colleague.post(lift, Map.of()).expect(200);
        Patience.until(() -> story.staff().post(clip).status(), status -> status == 200, SOON);
        hold("WITHHELD", incident, "Again").expect(201);
        Patience.until(() -> story.staff().post(clip).status(), status -> status == 410, SOON);

        penny.database()
                .change(
                        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                                + " select 'evidence-withhold', store_id || '/' || id, now(), false, 1 from evidence_hold where id = ?",
                        UUID.fromString(ended));
        Patience.until(
                () -> penny.database()
                        .number("select count(*) from scheduled_tasks where task_name = 'evidence-withhold'"),
                waiting -> waiting == 0,
                SOON);

        story.staff().post(clip).expectProblem(410, "evidence-gone");
    }

    @Test
    void aHoldSaysOfWhatAndIsNotSetTwice() {
        String alert = story.confirmedAlert(1490);
        story.approve(alert);
        String incident = penny.database().text("select id from theft where alert_id = ?", UUID.fromString(alert));
        hold("LEGAL", incident, "A case").expect(201);
        hold("LEGAL", incident, "A case").expectProblem(409, "evidence-held");
        hold("LEGAL", UUID.randomUUID().toString(), "A case").expectProblem(404, "not-found");
        hold("WITHHELD", null, "Everything").expectProblem(400, "invalid-value");
        hold("LEGAL", incident, " ").expectProblem(400, "invalid-value");
        hold("OTHER", incident, "A case").expectProblem(400, "invalid-value");
        ops.post(HOLDS, body("LEGAL", penny.otherStore().id(), incident, "Elsewhere"))
                .expectProblem(404, "not-found");
        ops.post(HOLDS, body("LEGAL", UUID.randomUUID().toString(), null, "Nowhere"))
                .expectProblem(404, "not-found");

        Answer store = hold("LEGAL", null, "All of the store").expect(201);
        JsonNode first = ops.get(HOLDS + "?kind=LEGAL&limit=1").expect(200).json();
        assertThat(first.at("/items/0/id").asText()).isEqualTo(store.text("id"));
        assertThat(first.at("/items/0/incidentId").isNull()).isTrue();
        assertThat(ops.get(HOLDS + "?kind=LEGAL&limit=1&cursor="
                                + first.path("next").asText())
                        .expect(200)
                        .json()
                        .at("/items/0/incidentId")
                        .asText())
                .isEqualTo(incident);
        String lift = HOLDS + "/" + store.text("id") + "/lift";
        ops.post(lift, Map.of("reason", "Over")).expect(200);
        colleague.post(lift, Map.of()).expect(200);
    }

    private int pictures(Neighbours neighbours, Known known) {
        return neighbours
                .find(penny.sisterStore(), known.reference())
                .map(entry -> entry.path("pictures").size())
                .orElse(0);
    }

    private Answer hold(String kind, String incident, String reason) {
        return ops.post(HOLDS, body(kind, penny.store().id(), incident, reason));
    }

    private static Map<String, Object> body(String kind, String store, String incident, String reason) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "storeId", store, "reason", reason));
        body.put("incidentId", incident);
        return body;
    }
}
