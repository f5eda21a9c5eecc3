package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.system.kit.Answer;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Together;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that make no sense, and two people who decide about the same alert. */
@Product
@TestInstance(Lifecycle.PER_CLASS)
class ConfirmationIT {

    private static final int ROUNDS = 10;

    private final Penny penny;
    private final Story story;
    private String open;

    ConfirmationIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
    }

    @BeforeAll
    void raiseAnAlert() {
        open = story.alert();
    }

    static Stream<Arguments> senseless() {
        String minor = "/items/0/unitPrice/minor";
        String currency = "/items/0/unitPrice/currency";
        return Stream.of(
                Arguments.of("no items", "{\"items\":[]}", "/items"),
                Arguments.of("nothing at all", "{}", "/items"),
                Arguments.of("no price", "{\"items\":[{\"name\":\"Oil\",\"quantity\":1}]}", "/items/0/unitPrice"),
                Arguments.of("no value", priced("{\"currency\":\"EUR\"}"), minor),
                Arguments.of("null", priced("{\"minor\":null,\"currency\":\"EUR\"}"), minor),
                Arguments.of("negative", priced("{\"minor\":-100,\"currency\":\"EUR\"}"), minor),
                Arguments.of("zero", priced("{\"minor\":0,\"currency\":\"EUR\"}"), minor),
                Arguments.of("absurd", priced("{\"minor\":1000000000000,\"currency\":\"EUR\"}"), minor),
                Arguments.of("past a long", priced("{\"minor\":1e30,\"currency\":\"EUR\"}"), minor),
                Arguments.of("a word", priced("{\"minor\":\"plenty\",\"currency\":\"EUR\"}"), minor),
                Arguments.of("a fraction", priced("{\"minor\":24.9,\"currency\":\"EUR\"}"), minor),
                Arguments.of("no currency", priced("{\"minor\":2490}"), currency),
                Arguments.of("another currency", priced("{\"minor\":2490,\"currency\":\"USD\"}"), currency),
                Arguments.of("51 items", items(51, 100), "/items"),
                Arguments.of("too much in sum", items(2, 9_000_000), "/items"),
                Arguments.of("no JSON", "value=24.90", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("senseless")
    void aSenselessValueIsRefusedWhereItStandsAndTheAlertStaysOpen(String what, String body, String pointer) {
        Answer answer = story.staff().postRaw(story.inStore("/alerts/" + open + "/confirmation"), body);

        answer.expectProblem(400, "invalid-value");
        assertThat(answer.pointers()).contains(pointer);
        assertThat(story.staff().get(story.inStore("/alerts/" + open)).text("status"))
                .isEqualTo("NEW");
        assertThat(reviewsOf(open)).isZero();
    }

    @Test
    void aSecondConfirmationIsRefusedAndChangesNothing() {
        String alert = story.confirmedAlert(2490);

        story.confirm(alert, 99).expectProblem(409, "alert-decided");

        assertThat(story.staff()
                        .get(story.inStore("/alerts/" + alert))
                        .json()
                        .at("/value/minor")
                        .asLong())
                .isEqualTo(2490);
        assertThat(reviewsOf(alert)).isOne();
    }

    @Test
    void ofTwoConfirmationsAtOnceOneCounts() throws Exception {
        String alert = story.alert();
        List<Answer> answers = Together.run(Collections.nCopies(2, () -> story.confirm(alert, 2490)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(reviewsOf(alert)).isOne();
    }

    @Test
    void whenOneConfirmsAndOneDismissesAtOnceOneOfThemIsToldNo() throws Exception {
        String alert = story.alert();
        for (int round = 0; round < ROUNDS; round++) {
            List<Answer> answers = Together.run(List.of(
                    () -> story.confirm(alert, 2490),
                    () -> story.staff()
                            .post(
                                    story.inStore("/alerts/" + alert + "/dismissal"),
                                    Map.of("reason", "NOTHING_HAPPENED"))));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            boolean confirmed = answers.get(0).status() == 200;
            answers.get(confirmed ? 1 : 0).expectProblem(409, "alert-decided");
            assertThat(pendingReviewsOf(alert)).isEqualTo(confirmed ? 1 : 0);
            assertThat(story.staff().get(story.inStore("/alerts/" + alert)).text("status"))
                    .isEqualTo(confirmed ? "PENDING_REVIEW" : "DISMISSED");
            story.staff().post(story.inStore("/alerts/" + alert + "/undo")).expect(200);
        }
    }

    private long reviewsOf(String alert) {
        return penny.database().number("select count(*) from review where alert_id = ?", UUID.fromString(alert));
    }

    private long pendingReviewsOf(String alert) {
        return penny.database()
                .number("select count(*) from review where state = 'PENDING' and alert_id = ?", UUID.fromString(alert));
    }

    private static String priced(String price) {
        return "{\"items\":[{\"name\":\"Oil\",\"quantity\":1,\"unitPrice\":" + price + "}]}";
    }

    private static String items(int count, long minor) {
        String item = "{\"name\":\"Oil\",\"quantity\":1,\"unitPrice\":{\"minor\":" + minor + ",\"currency\":\"EUR\"}}";
        return "{\"items\":[" + String.join(",", Collections.nCopies(count, item)) + "]}";
    }
}
