package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.PushEndpoint;
import com.penny.system.kit.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A comment that asks a colleague to look: they are told, their screen says so, and nobody outside can be named. */
@Product
class MentionIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Penny penny;
    private final Story story;

    MentionIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
    }

    @Test
    void aColleagueWhoIsMentionedIsToldAndSeesItOnTheirCard() throws Exception {
        Browser admin = penny.admin();
        String me = admin.get("/api/session").text("accountId");
        assertThat(story.staff()
                        .get(story.inStore("/colleagues"))
                        .expect(200)
                        .json()
                        .findValuesAsText("accountId"))
                .contains(me);
        String device = admin.post(
                        story.inStore("/devices"),
                        PushEndpoint.shared().newDevice().draft("Desk"))
                .expect(201)
                .text("deviceId");
        String alert = story.alert();
        String path = story.inStore("/alerts/" + alert);
        assertThat(admin.get(path).json().path("mentionsYou").asBoolean()).isFalse();

        JsonNode comment =
                comment(path, "@Admin look please", List.of(me)).expect(201).json();
        assertThat(comment.path("mentions")).hasSize(1);

        assertThat(admin.get(path).json().path("mentionsYou").asBoolean()).isTrue();
        assertThat(story.staff().get(path).json().path("mentionsYou").asBoolean())
                .isFalse();
        JsonNode notice = Patience.until(() -> mention(alert), found -> found != null, SOON);
        assertThat(notice.path("deliveries")).isNotEmpty();
        admin.delete(story.inStore("/devices/" + device)).expect(204);
    }

    @Test
    void nobodyOfAnotherStoreCanBeMentioned() {
        String stranger = penny.stranger().get("/api/session").text("accountId");
        String path = story.inStore("/alerts/" + story.alert());
        assertThat(comment(path, "Hello", List.of(stranger))
                        .expectProblem(400, "invalid-value")
                        .pointers())
                .containsExactly("/mentions");
        comment(path, "Hello", List.of(UUID.randomUUID().toString())).expectProblem(400, "invalid-value");
        List<String> many =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(11).toList();
        comment(path, "Hello", many).expectProblem(400, "invalid-value");
        comment(path, "Nobody in particular", List.of()).expect(201);
    }

    private Answer comment(String path, String text, List<String> mentions) {
        return story.staff().post(path + "/comments", Map.of("text", text, "mentions", mentions));
    }

    private JsonNode mention(String alert) {
        for (JsonNode notice :
                penny.admin().get(story.inStore("/notices")).json().path("items")) {
            if (notice.path("kind").asText().equals("MENTION")
                    && notice.path("alertId").asText().equals(alert)) {
                return notice;
            }
        }
        return null;
    }
}
