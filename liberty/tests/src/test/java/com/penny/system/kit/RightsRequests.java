package com.penny.system.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Story.Payer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a person concerned asks of Penny beside a dispute, and what Penny Ops makes of it. */
public class RightsRequests {

    public static final String PATH = "/api/portal/requests";
    public static final Map<String, String> GRANTED = Map.of("outcome", "GRANTED", "answer", "It is done.");
    public static final byte[] PICTURE = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1
    };

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Penny penny;
    private final Browser ops;

    public RightsRequests(Penny penny) {
        this.penny = penny;
        this.ops = penny.ops();
    }

    public UUID accountOf(Payer person) {
        return UUID.fromString(penny.database()
                .text(
                        "select id from account where email_index = ?",
                        penny.fields().account("PORTAL", person.email())));
    }

    /** Lays a picture with a dispute. @return its id */
    public static String attach(Payer person, String dispute) {
        return person.browser()
                .upload("/api/portal/disputes/" + dispute + "/files?name=..%2FMy%20receipt.png", "image/png", PICTURE)
                .expect(201)
                .text("id");
    }

    /** From whom letters reach. @return the id of the request */
    public String ask(Payer person, String kind, String statement) {
        // Letters about it go to a confirmed address only.
        penny.database()
                .change(
                        "update account set email_confirmed_at = now() where email_index = ?",
                        penny.fields().account("PORTAL", person.email()));
        return person.browser()
                .post(PATH, Map.of("kind", kind, "statement", statement))
                .expect(201)
                .json()
                .at("/standing/id")
                .asText();
    }

    public static String inOps(String request, String path) {
        return "/api/ops/requests/" + request + path;
    }

    public JsonNode standing(Payer person, String request) {
        for (JsonNode item : person.browser().get(PATH).expect(200).json().path("items")) {
            if (item.at("/standing/id").asText().equals(request)) {
                return item.path("standing");
            }
        }
        throw new AssertionError("no request " + request);
    }

    /** What stands against erasing the first incident. */
    public List<String> grounds(String request) {
        List<String> grounds = new ArrayList<>();
        ops.get(inOps(request, ""))
                .expect(200)
                .json()
                .at("/incidents/0/grounds")
                .forEach(ground -> grounds.add(ground.asText()));
        return grounds;
    }

    /** Lets what was to be looked at later be looked at now. */
    public void timePasses(String task, String instance) {
        assertThat(penny.database()
                        .change(
                                "update scheduled_tasks set execution_time = now() where task_name = ? and task_instance = ?",
                                task,
                                instance))
                .isOne();
        Patience.until(
                () -> penny.database()
                        .number(
                                "select count(*) from scheduled_tasks where task_name = ? and task_instance = ?",
                                task,
                                instance),
                left -> left == 0,
                SOON);
    }

    public static String incidentOf(Payer person) {
        return person.browser()
                .get("/api/portal/incidents")
                .expect(200)
                .json()
                .at("/incidents/0/id")
                .asText();
    }

    /** Of evidence. */
    public long objects(String alert) {
        return penny.database()
                .number("select count(*) from evidence_object where alert_id = ?", UUID.fromString(alert));
    }

    /** In the audit log. */
    public long entries(String action, String subject) {
        return penny.database()
                .number(
                        "select count(*) from audit_entry where action = ? and subject_id = ?",
                        action,
                        UUID.fromString(subject));
    }
}
