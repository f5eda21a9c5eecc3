package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Together;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What staff do about an alert before they decide: they observe, they offer help, or they call the police. */
@Product
class AlertResponseIT {

    private final Penny penny;
    private final Story story;
    private final Browser staff;

    AlertResponseIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.staff = story.staff();
    }

    @Test
    void howSomebodyLooksAfterAnAlertIsSeenByAllAndOnRecord() {
        String alert = alert();
        assertThat(staff.post(alert + "/take", Map.of("as", "OBSERVING"))
                        .expect(200)
                        .text("takenAs"))
                .isEqualTo("OBSERVING");
        String since = penny.admin().get(alert).expect(200).text("takenAt");
        assertThat(staff.post(alert + "/take", Map.of("as", "OFFERING_SERVICE"))
                        .expect(200)
                        .text("takenAs"))
                .isEqualTo("OFFERING_SERVICE");
        assertThat(penny.admin().get(alert).text("takenAt")).isEqualTo(since);
        penny.admin().post(alert + "/take", Map.of("as", "OBSERVING")).expectProblem(409, "alert-taken");

        assertThat(staff.post(alert + "/release")
                        .expect(200)
                        .json()
                        .path("takenAs")
                        .isNull())
                .isTrue();
        assertThat(staff.post(alert + "/take")
                        .expect(200)
                        .json()
                        .path("takenAs")
                        .isNull())
                .isTrue();
        assertThat(penny.database()
                        .text(
                                "select string_agg(action || coalesce(' ' || (detail ->> 'as'), ''), ', ' order by id)"
                                        + " from audit_entry where subject_id = ?",
                                idOf(alert)))
                .isEqualTo("alert.taken OBSERVING, alert.taken OFFERING_SERVICE, alert.released, alert.taken");
    }

    @Test
    void aResponseThatNobodyKnowsIsRefused() {
        String alert = alert();
        staff.post(alert + "/take", Map.of("as", "CONFRONTING")).expect(400);
        assertThat(staff.get(alert).json().path("takenBy").isNull()).isTrue();
    }

    @Test
    void aReportForThePoliceIsFilledInAndSaysNothingOfMoney() {
        String id = story.alert();
        story.confirm(id, 2491).expect(200);
        String alert = story.inStore("/alerts/" + id);

        Answer report = staff.post(
                        alert + "/police-reports", Map.of("description", "  Blue coat, left by the back door "))
                .expect(201);

        assertThat(report.text("store")).isEqualTo(penny.store().name());
        assertThat(report.text("address")).isNotBlank();
        assertThat(report.text("seen"))
                .isEqualTo(staff.get(alert).text("sentence"))
                .isNotBlank();
        assertThat(report.text("occurredAt")).isEqualTo(staff.get(alert).text("occurredAt"));
        assertThat(report.text("description")).isEqualTo("Blue coat, left by the back door");
        assertThat(report.text("reference")).matches("[0-9A-F]{8}/1");
        assertThat(report.json().path("reviewed").asBoolean()).isFalse();
        assertThat(report.body()).doesNotContainIgnoringCase("olive", "2491", "24.91", "EUR", "debt", "pay", "value");
        assertThat(penny.database()
                        .text(
                                "select action || ' ' || detail::text from audit_entry where subject_id = ?"
                                        + " and action like 'police%'",
                                idOf(alert)))
                .isEqualTo("police.report-made {\"number\": 1}");
    }

    @Test
    void whetherASecondPersonAgreedStandsInIt() {
        String id = story.confirmedAlert(1_500);
        story.approve(id);
        assertThat(staff.post(story.inStore("/alerts/" + id + "/police-reports"), Map.of())
                        .expect(201)
                        .json()
                        .path("reviewed")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void reportsAreCountedEvenWhenTwoCallAtOnce() throws Exception {
        String alert = alert();
        List<Answer> both = Together.run(List.of(
                () -> staff.post(alert + "/police-reports", Map.of("description", "one")),
                () -> penny.admin().post(alert + "/police-reports", Map.of("description", "two"))));

        assertThat(both).extracting(Answer::status).containsOnly(201);
        assertThat(staff.get(alert + "/police-reports").expect(200).json().findValuesAsText("number"))
                .containsExactly("2", "1");
        for (int number = 3; number <= 20; number++) {
            staff.post(alert + "/police-reports", Map.of()).expect(201);
        }
        staff.post(alert + "/police-reports", Map.of()).expectProblem(409, "too-many-reports");
    }

    @Test
    void anAlertInWhichNothingWasFoundIsNotReported() {
        String alert = alert();
        staff.post(alert + "/dismissal", Map.of("reason", "PAID")).expect(200);
        staff.post(alert + "/police-reports", Map.of()).expectProblem(409, "alert-dismissed");
        assertThat(staff.get(alert + "/police-reports").expect(200).json()).isEmpty();
    }

    @Test
    void wordsThatAreTooManyOrNoneAreHandled() {
        String alert = alert();
        staff.post(alert + "/police-reports", Map.of("description", "x".repeat(1001)))
                .expectProblem(400, "invalid-value");
        Map<String, Object> blank = new HashMap<>();
        blank.put("description", "   ");
        assertThat(staff.post(alert + "/police-reports", blank)
                        .expect(201)
                        .json()
                        .path("description")
                        .isNull())
                .isTrue();
        staff.post(story.inStore("/alerts/" + UUID.randomUUID() + "/police-reports"), Map.of())
                .expectProblem(404, "not-found");
    }

    @Test
    void anAdministratorSaysWhomTheStoreCalls() {
        Browser admin = penny.admin();
        String number = story.inStore("/police-number");
        assertThat(staff.get(story.inStore("")).text("policeNumber")).isEqualTo("112");
        try {
            admin.put(number, Map.of("number", "+34 91 322-85.37")).expect(204);
            assertThat(staff.get(story.inStore("")).text("policeNumber")).isEqualTo("+34913228537");
            for (String wrong : List.of("", "police", "1", "+", "12345678901234567", "112; drop table store", "１１２")) {
                assertThat(admin.put(number, Map.of("number", wrong))
                                .expectProblem(400, "invalid-value")
                                .pointers())
                        .containsExactly("/number");
            }
            staff.put(number, Map.of("number", "091")).expectProblem(403, "not-allowed");
        } finally {
            admin.put(number, Map.of("number", "112")).expect(204);
        }
    }

    private String alert() {
        return story.inStore("/alerts/" + story.alert());
    }

    private static UUID idOf(String alert) {
        return UUID.fromString(alert.substring(alert.lastIndexOf('/') + 1));
    }
}
