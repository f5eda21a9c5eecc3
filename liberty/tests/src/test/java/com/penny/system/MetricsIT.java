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
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the product: what happened in a store is what they say, and the alerts behind them are the ones it happened to. */
@Tag("thorough")
@Product
class MetricsIT {

    private static final long OWED = 2495;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Penny penny;
    private final Story story;
    private final Browser ops;

    /** Yesterday too, for a test that passes midnight. */
    private final String scope;

    MetricsIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.ops = penny.ops();
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        this.scope = "from=" + today.minusDays(1) + "&to=" + today.plusDays(1) + "&storeId="
                + penny.store().id();
    }

    @Test
    void whatBecameOfAlertsIsInTheSharesAndInTheListsBehindThem() {
        counted();
        JsonNode before = overview();
        String dismissed = story.alert();
        story.staff()
                .post(story.inStore("/alerts/" + dismissed + "/dismissal"), Map.of("reason", "PUT_BACK"))
                .expect(200);
        String standing = story.confirmedAlert(OWED);
        story.approve(standing);
        String overturned = story.confirmedAlert(OWED);
        story.approve(overturned);
        Payer payer = story.payerFor(overturned);
        pay(payer);
        withdraw(payer);
        counted();

        JsonNode after = overview();

        assertThat(List.of("alerts", "dismissed", "standing", "overturned", "raise", "decide"))
                .allSatisfy(kpi -> assertThat(grown(before, after, kpi, "count"))
                        .as(kpi)
                        .isEqualTo(kpi.equals("alerts") || kpi.equals("raise") || kpi.equals("decide") ? 3 : 1));
        assertThat(grown(before, after, "false_positive", "count")).isEqualTo(2);
        assertThat(grown(before, after, "false_positive", "among")).isEqualTo(3);
        assertThat(grown(before, after, "confirmation", "count")).isEqualTo(2);
        assertThat(grown(before, after, "dispute", "count")).isEqualTo(1);
        assertThat(grown(before, after, "overturn", "among")).isEqualTo(2);
        assertThat(money(after, "paid") - money(before, "paid")).isEqualTo(OWED);
        assertThat(money(after, "returned") - money(before, "returned")).isEqualTo(OWED);
        assertThat(money(after, "store_share")).isEqualTo(money(before, "store_share"));
        assertThat(money(after, "worth") - money(before, "worth")).isEqualTo(OWED);
        JsonNode rate = value(after, "overturn").path("rate");
        assertThat(rate.path("share").asDouble())
                .isBetween(rate.path("low").asDouble(), rate.path("high").asDouble());
        assertThat(value(after, "raise").at("/slow/atMostMillis").asLong()).isPositive();
        assertThat(Instant.parse(after.path("asOf").asText()))
                .isBeforeOrEqualTo(Instant.now().plusSeconds(1));

        assertThat(behind("kpi=overturn")).contains(overturned).doesNotContain(standing, dismissed);
        assertThat(behind("kpi=dispute")).contains(overturned).doesNotContain(standing);
        assertThat(behind("kpi=false_positive")).contains(overturned, dismissed).doesNotContain(standing);
        assertThat(behind("kpi=false_positive&side=AMONG")).contains(overturned, dismissed, standing);
        JsonNode first = ops.get("/api/metrics/alerts?kpi=overturn&limit=1&" + scope)
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(first.path("outcome").asText()).isEqualTo("OVERTURNED");
        ops.get("/api/ops/disputes/" + first.path("disputeId").asText()).expect(200);
    }

    @Test
    void theSameIsToldOfEachStoreCameraPolicyVersionAndReviewer() {
        Known known = new Neighbours(penny).known();
        counted();

        JsonNode camera = part("CAMERA", penny.camera().id());
        assertThat(camera.path("store").asText()).isEqualTo(penny.store().name());
        assertThat(value(camera, "alerts").path("count").asLong()).isPositive();
        JsonNode store = part("STORE", penny.store().id());
        assertThat(value(store, "bytes").path("count").asLong()).isPositive();
        JsonNode policy = part("POLICY", policyOf(known.alert()));
        assertThat(policy.path("name").asText()).isNotBlank();
        assertThat(value(policy, "standing").path("count").asLong()).isPositive();
        JsonNode rule = ops.get("/api/metrics/breakdown?dimension=RULE&" + scope)
                .expect(200)
                .json();
        assertThat(rule.at("/items/0/name").asText()).contains(" v");
        JsonNode reviewer =
                part("REVIEWER", story.reviewer().get("/api/session").text("accountId"));
        assertThat(reviewer.path("name").asText())
                .isEqualTo(penny.account("penny_reviewer").name());
        assertThat(value(reviewer, "standing").path("count").asLong()).isPositive();
        assertThat(known.alert()).isIn(behind("kpi=standing"));
        for (String dimension : List.of("STORE", "CAMERA", "POLICY", "RULE", "REVIEWER")) {
            JsonNode line = StreamSupport.stream(
                            ops.get("/api/metrics/breakdown?limit=100&dimension=" + dimension + "&" + scope)
                                    .expect(200)
                                    .json()
                                    .path("items")
                                    .spliterator(),
                            false)
                    .filter(each -> value(each, "standing").path("count").asInt() > 0)
                    .findFirst()
                    .orElseThrow();
            assertThat(behind("kpi=standing&dimension=" + dimension + "&memberId="
                            + line.path("id").asText()))
                    .as(dimension)
                    .isNotEmpty()
                    .hasSize(value(line, "standing").path("count").asInt());
        }
        JsonNode pages = ops.get("/api/metrics/breakdown?limit=1").expect(200).json();
        JsonNode next = ops.get("/api/metrics/breakdown?limit=1&cursor="
                        + pages.path("next").asText())
                .expect(200)
                .json();
        assertThat(next.at("/items/0/id")).isNotEqualTo(pages.at("/items/0/id"));
    }

    @Test
    void whatTwoVersionsOfAPolicyListedIsOneIncidentOfThePolicy() {
        UUID incident = UUID.fromString(penny.database()
                .text(
                        "select id from theft where alert_id = ?",
                        UUID.fromString(new Neighbours(penny).known().alert())));
        counted();
        UUID rule = UUID.fromString(
                penny.database().text("select max(rule_id::text) from kpi_listed where theft_id = ?", incident));
        String policy = penny.database().text("select policy_id from network_policy_version where id = ?", rule);
        long one = value(part("POLICY", policy), "standing").path("count").asLong();
        UUID another = UUID.randomUUID();
        penny.database()
                .change(
                        "insert into network_policy_version select (jsonb_populate_record(v, jsonb_build_object("
                                + "'id', ?, 'version', 99, 'state', 'ENDED', 'ended_at', now()))).*"
                                + " from network_policy_version v where id = ?",
                        another,
                        rule);
        try {
            penny.database()
                    .change(
                            "insert into kpi_listed select theft_id, ?, store_id from kpi_listed where theft_id = ? and rule_id = ?",
                            another,
                            incident,
                            rule);
            penny.database().change("insert into kpi_change (store_id) select store_id from kpi_listed");
            counted();

            assertThat(value(part("RULE", another.toString()), "standing")
                            .path("count")
                            .asLong())
                    .isOne();
            assertThat(value(part("POLICY", policy), "standing").path("count").asLong())
                    .isEqualTo(one);
        } finally {
            penny.database().change("delete from kpi_listed where rule_id = ?", another);
            penny.database().change("delete from network_policy_version where id = ?", another);
            penny.database().change("insert into kpi_change (store_id) select store_id from kpi_listed");
            counted();
        }
    }

    @Test
    void fromNothingTheFiguresComeToTheSame() {
        story.reject(story.confirmedAlert(OWED));
        counted();
        String counts = rows("kpi_count");
        String totals = rows("kpi_total");
        penny.database().change("delete from kpi_count");
        penny.database().change("delete from kpi_total");
        penny.database().change("insert into kpi_change (store_id) select id from store");

        counted();

        assertThat(rows("kpi_count")).isEqualTo(counts);
        assertThat(rows("kpi_total")).isEqualTo(totals);
    }

    @Test
    void everyFigureIsAFileThatSaysWhatItMeans() {
        story.alert();
        counted();
        for (String file : List.of("overview", "days", "breakdown", "histogram", "funnel", "storage", "alerts")) {
            Answer answer = ops.get("/api/metrics/files/" + file + (file.equals("funnel") ? "" : "?" + scope))
                    .expect(200);

            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/csv");
            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment; filename=\"penny-" + file);
            List<String> lines = answer.body().lines().toList();
            assertThat(lines).as(file).hasSizeGreaterThan(1);
            assertThat(lines.get(0)).matches("[a-z0-9_,]+");
        }
        assertThat(ops.withHeader("Accept-Language", "es")
                        .get("/api/metrics/files/overview?" + scope)
                        .body())
                .contains("Falsos positivos");
    }

    @Test
    void theFiguresAreAlsoAPaperInTheSameWords() {
        HttpResponse<byte[]> paper = ops.withHeader("Accept-Language", "fr").bytes("/api/metrics/paper?" + scope);

        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(paper.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"penny-figures-.*\\.pdf\"");
        assertThat(new String(paper.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        ops.get("/api/metrics/paper?storeId=" + UUID.randomUUID()).expectProblem(404, "not-found");
        ops.get("/api/metrics/paper?from=yesterday").expectProblem(400, "invalid-value");
    }

    @ParameterizedTest
    @CsvSource({
        "overview?from=2026-11-30&to=2026-11-01, no later than",
        "overview?from=2025-01-01&to=2026-11-01, 400 days",
        "days?from=yesterday, 2026-11-23",
        "days?group=WEATHER, ''",
        "breakdown?dimension=TOWN, ''",
        "breakdown?cursor=1, unchanged",
        "breakdown?limit=0, ''",
        "histogram?kpi=alerts, such as raise",
        "alerts?kpi=agreement, such as dismissed",
        "alerts?storeId=1, ''",
        "alerts?dimension=RULE, Name both",
        "alerts?memberId=00000000-0000-0000-0000-000000000000, Name both"
    })
    void whatCannotBeAskedIsAnsweredInWords(String question, String says) {
        Answer answer = ops.get("/api/metrics/" + question);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.text("detail")).isNotBlank().contains(says);
    }

    @Test
    void aNullByteIsNoDayAndNoFigure() {
        String nul = URLEncoder.encode("\0", StandardCharsets.UTF_8);
        for (String question : List.of("overview?from=", "alerts?kpi=", "histogram?kpi=", "breakdown?dimension=")) {
            assertThat(ops.get("/api/metrics/" + question + nul).status()).isIn(400, 404);
        }
    }

    /** Waits until nothing is left to do that could change a figure, and nothing to count. */
    private void counted() {
        Patience.until(
                () -> penny.database()
                        .number("select (select count(*) from kpi_change) + (select count(*) from scheduled_tasks"
                                + " where execution_time < now() + interval '1 hour' and (task_name = 'kpi-count' or task_name"
                                + " like 'dispute-%' or task_name like 'network-%' or task_name like 'incident-%'))"),
                left -> left == 0,
                SOON);
    }

    private String policyOf(String alert) {
        return penny.database()
                .text(
                        "select min(v.policy_id::text) from kpi_listed l join theft t on t.id = l.theft_id"
                                + " join network_policy_version v on v.id = l.rule_id where t.alert_id = ?",
                        UUID.fromString(alert));
    }

    private String rows(String table) {
        return penny.database()
                .text("select string_agg(t::text, ';' order by t::text) from " + table + " t where n <> 0");
    }

    private JsonNode overview() {
        return ops.get("/api/metrics/overview?" + scope).expect(200).json();
    }

    /** All of them, page by page: how many there are depends on which tests ran before. */
    private List<String> behind(String query) {
        List<String> alerts = new ArrayList<>();
        for (String cursor = ""; cursor != null; ) {
            JsonNode page = ops.get("/api/metrics/alerts?limit=100&" + query + "&" + scope + "&cursor=" + cursor)
                    .expect(200)
                    .json();
            alerts.addAll(page.path("items").findValuesAsText("id"));
            cursor = page.path("next").textValue();
        }
        return alerts;
    }

    /** On whichever page: other tests have stores and cameras, too. */
    private JsonNode part(String dimension, String id) {
        String breakdown = "/api/metrics/breakdown?limit=100&dimension=" + dimension + "&" + scope;
        for (String cursor = ""; cursor != null; ) {
            JsonNode page = ops.get(breakdown + "&cursor=" + cursor).expect(200).json();
            for (JsonNode part : page.path("items")) {
                if (part.path("id").asText().equals(id)) {
                    return part;
                }
            }
            cursor = page.path("next").textValue();
        }
        throw new AssertionError("no " + dimension + " " + id);
    }

    private static JsonNode value(JsonNode figures, String kpi) {
        return StreamSupport.stream(figures.path("values").spliterator(), false)
                .filter(value -> value.path("kpi").asText().equals(kpi))
                .findFirst()
                .orElseThrow(() -> new AssertionError(figures.toPrettyString()));
    }

    private static long grown(JsonNode before, JsonNode after, String kpi, String field) {
        return value(after, kpi).path(field).asLong()
                - value(before, kpi).path(field).asLong();
    }

    private static long money(JsonNode figures, String kpi) {
        return value(figures, kpi).at("/money/0/minor").asLong();
    }

    private void pay(Payer payer) {
        Answer checkout = payer.browser().post("/api/portal/checkouts").expect(201);
        story.pay(checkout.text("url"));
        story.paid(payer.browser(), checkout.text("id"));
    }

    private void withdraw(Payer payer) {
        String incident = payer.browser()
                .get("/api/portal/incidents")
                .json()
                .at("/incidents/0/id")
                .asText();
        UUID dispute = UUID.fromString(payer.browser()
                .post("/api/portal/incidents/" + incident + "/disputes", Map.of("statement", "I paid at the till."))
                .expect(201)
                .text("id"));
        ops.post(
                        "/api/ops/disputes/" + dispute + "/decision",
                        Map.of("outcome", "WITHDRAWN", "reason", "The till shows it."))
                .expect(200);
        story.letter(payer.browser(), "WITHDRAWN");
    }
}
