package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.launcher.Console;
import com.penny.launcher.audit.AuditFile;
import com.penny.launcher.audit.AuditFile.Report;
import com.penny.launcher.command.VerifyAudit;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Story.Payer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done with evidence stands in the store's audit log, and what is done to the log shows in an export. */
@Product
@TestInstance(Lifecycle.PER_CLASS)
class AuditIT {

    private final Penny penny;
    private final Story story;
    private Browser admin;
    private Payer payer;
    private String alert;

    AuditIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
    }

    @BeforeAll
    void goThroughTheMainJob() {
        admin = penny.admin();
        alert = story.confirmedAlert(2490);
        story.staff().post(story.inStore("/alerts/" + alert + "/clip-views")).expect(200);
        story.approve(alert);
        payer = story.payerFor(alert);
    }

    @Test
    void theStoresAdministratorSeesWhoSawAndDecidedWhat() {
        List<JsonNode> entries = entries();

        assertThat(entries)
                .extracting(entry -> entry.path("action").asText())
                .contains("alert.confirmed", "evidence.viewed", "review.approved");
        // Nor that somebody is known elsewhere.
        assertThat(entries)
                .noneMatch(entry -> entry.path("detail").has("known")
                        || entry.path("detail").has("spared"));
        JsonNode viewed = entries.stream()
                .filter(entry -> entry.path("action").asText().equals("evidence.viewed"))
                .filter(entry -> entry.path("role").asText().equals("STORE"))
                .findFirst()
                .orElseThrow();
        assertThat(viewed.path("actor").asText())
                .isEqualTo(penny.account("store_staff").name());
        assertThat(viewed.at("/detail/kind").asText()).isEqualTo("CLIP");
    }

    @Test
    void aPersonConcernedIsNamedByTheirRoleAlone() {
        String incident = payer.browser()
                .get("/api/portal/incidents")
                .expect(200)
                .json()
                .at("/incidents/0/id")
                .asText();
        payer.browser()
                .post("/api/portal/incidents/" + incident + "/clip-views")
                .expect(200);

        assertThat(penny.database()
                        .number(
                                "select count(*) from audit_entry where subject_id = ? and actor_role = 'OFFENDER'"
                                        + " and action = 'evidence.viewed' and actor_id is null",
                                UUID.fromString(alert)))
                .isOne();
        String account = penny.database()
                .text(
                        "select id from account where email_index = ?",
                        penny.fields().account("PORTAL", payer.email()));
        assertThat(export()).doesNotContain(account, payer.email());
    }

    @Test
    void anExportIsWholeAndSignedToItsEnd() throws IOException {
        Report report = AuditFile.check(new StringReader(export()));

        assertThat(report.findings()).isEmpty();
        assertThat(report.chain()).isEqualTo(penny.store().id());
        assertThat(report.entries()).isGreaterThan(2);
        assertThat(report.unsigned()).isZero();
    }

    @Test
    void anEntryEditedInTheDatabaseIsFound(@TempDir Path folder) throws Exception {
        long seq = lastOf("alert.confirmed");
        rewrite(seq, "alert.dismissed");
        try {
            Path file = Files.writeString(folder.resolve("audit.jsonl"), export());
            ByteArrayOutputStream said = new ByteArrayOutputStream();

            int code = new VerifyAudit(new Console(new PrintStream(said, true, StandardCharsets.UTF_8), false))
                    .run(List.of(file.toString()));

            assertThat(code).isOne();
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .contains("FOUND  entry " + seq + " was changed")
                    .endsWith("this log is not what was written\n");
        } finally {
            rewrite(seq, "alert.confirmed");
        }
    }

    @Test
    void staffWhoAreNoAdministratorsReadNoneOfIt() {
        for (String path : List.of("/audit-entries", "/audit-entries/export")) {
            story.staff().get(story.inStore(path)).expectProblem(403, "not-allowed");
            penny.stranger().get(story.inStore(path)).expectProblem(404, "not-found");
        }
        admin.get(story.inStore("/audit-entries?limit=0")).expect(400);
        admin.get(story.inStore("/audit-entries?before=x")).expect(404);
    }

    @Test
    void pagesMeetWithoutAGapOrADouble() {
        JsonNode first =
                admin.get(story.inStore("/audit-entries?limit=2")).expect(200).json();
        JsonNode second = admin.get(story.inStore("/audit-entries?limit=2&before=" + first.path("next")))
                .expect(200)
                .json();

        assertThat(second.at("/items/0/seq").asLong())
                .isEqualTo(first.at("/items/1/seq").asLong() - 1);
    }

    @Test
    void opsReadsEveryLogAndNobodyElseDoes() {
        penny.staff().get("/api/ops/audit-entries").expectProblem(403, "not-allowed");
        penny.reviewer().get("/api/ops/audit-entries").expectProblem(403, "not-allowed");

        assertThat(penny.ops()
                        .get("/api/ops/audit-entries?limit=100&storeId="
                                + penny.store().id())
                        .expect(200)
                        .body())
                .contains("alert.confirmed");
        assertThat(penny.ops()
                        .get("/api/ops/audit-entries?scope=NO_STORE&limit=100")
                        .expect(200)
                        .body())
                .contains("access.refused")
                .doesNotContain("alert.confirmed");
        penny.ops().get("/api/ops/audit-entries?storeId=x").expect(404);
    }

    @Test
    void opsFindsWhatWasDoneToOneIncidentInEveryLogByActionByPersonAndByTime() {
        String alert = story.confirmedAlert(2490);
        Instant before = Instant.now();
        story.reject(alert);
        String about = "/api/ops/audit-entries?about=" + alert;

        List<String> done = actions(about);
        assertThat(done).containsSubsequence("review.rejected", "review.claimed", "alert.confirmed");
        assertThat(actions(about + "&action=review.*")).containsExactly("review.rejected", "review.claimed");
        assertThat(actions(about + "&action=review.claimed")).containsExactly("review.claimed");
        assertThat(actions(about + "&to=" + before)).contains("alert.confirmed").doesNotContain("review.rejected");
        assertThat(actions(about + "&from=" + before)).doesNotContain("alert.confirmed");
        assertThat(actions(about + "&storeId=" + penny.otherStore().id())).isEmpty();

        JsonNode entry =
                penny.ops().get(about + "&action=review.rejected").json().at("/items/0");
        assertThat(entry.path("storeId").asText()).isEqualTo(penny.store().id());
        assertThat(actions("/api/ops/audit-entries?action=review.rejected&about="
                        + entry.path("actorId").asText()))
                .isNotEmpty()
                .containsOnly("review.rejected");
    }

    @Test
    void theLogsAreReadPageByPageWithoutAGapOrADouble() {
        story.confirmedAlert(2490);
        story.confirmedAlert(2490);
        String path = "/api/ops/audit-entries?action=alert.*&limit=";
        List<String> together = ids(penny.ops().get(path + 3).expect(200).json());
        JsonNode first = penny.ops().get(path + 2).expect(200).json();
        JsonNode second = penny.ops()
                .get(path + "2&cursor=" + first.path("next").asText())
                .expect(200)
                .json();

        assertThat(ids(first)).isEqualTo(together.subList(0, 2));
        assertThat(ids(second).get(0)).isEqualTo(together.get(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "action=%25",
                "action=Review",
                "action=review",
                "action=review.approved.x",
                "from=yesterday",
                "to=2026-02-30T00:00:00Z",
                "cursor=x",
                "limit=0"
            })
    void aSearchThatCannotBeReadIsToldWhatToUse(String search) {
        penny.ops().get("/api/ops/audit-entries?" + search).expectProblem(400, "invalid-value");
    }

    private List<String> actions(String path) {
        List<String> actions = new ArrayList<>();
        penny.ops()
                .get(path)
                .expect(200)
                .json()
                .path("items")
                .forEach(item -> actions.add(item.path("action").asText()));
        return actions;
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private List<JsonNode> entries() {
        JsonNode page =
                admin.get(story.inStore("/audit-entries?limit=100")).expect(200).json();
        return page.path("items").findParents("seq");
    }

    private String export() {
        return admin.get(story.inStore("/audit-entries/export")).expect(200).body();
    }

    private long lastOf(String action) {
        return penny.database()
                .number(
                        "select max(seq) from audit_entry where store_id = ? and action = ?",
                        UUID.fromString(penny.store().id()),
                        action);
    }

    /** As somebody with the administrator's password could. */
    private void rewrite(long seq, String action) {
        penny.database()
                .change(
                        "update audit_entry set action = ? where store_id = ? and seq = ?",
                        action,
                        UUID.fromString(penny.store().id()),
                        seq);
    }
}
