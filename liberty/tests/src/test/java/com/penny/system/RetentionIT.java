package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.system.kit.Browser;
import com.penny.system.kit.JobRuns;
import com.penny.system.kit.OldAlerts;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due goes, with key, copies and bytes, and is certified; what is not stays (B1). */
@Tag("thorough")
@Product
class RetentionIT {

    private final Penny penny;
    private final Story story;
    private final JobRuns jobs;

    RetentionIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.jobs = new JobRuns(penny.ops());
    }

    @Test
    void aDismissedAlertLosesAllThatWasSeenAndTheStoreGetsACertificate() throws Exception {
        String alert = dismissedDaysAgo(8);
        String young = dismissedDaysAgo(6);
        List<String> objects = objects(alert);
        assertThat(objects).hasSizeGreaterThan(3);
        long due = due("objects");
        String card = story.inStore("/alerts/" + alert);
        String preview = story.staff().get(card).expect(200).text("previewUrl");

        String run = run();

        assertThat(objects(alert)).isEmpty();
        assertThat(objects).noneMatch(object -> Files.exists(penny.evidenceFile(object)));
        assertThat(story.staff().bytes(preview).statusCode()).isEqualTo(404);
        assertThat(story.staff().get(card).expect(200).json().path("previewUrl").isNull())
                .isTrue();
        assertThat(objects(young)).isNotEmpty();
        assertThat(due("objects")).isZero();
        JsonNode signed = certificate(run);
        JsonNode text = new ObjectMapper().readTree(signed.path("text").asText());
        assertThat(text.path("objects").asLong()).isEqualTo(due);
        assertThat(text.path("run").asText()).isEqualTo(run);
        assertThat(text.path("missing").asLong()).isZero();
        assertThat(text.path("gone")).isEmpty();
        assertThat(StreamSupport.stream(text.path("destroyed").spliterator(), false)
                        .mapToLong(line -> line.path("objects").asLong())
                        .sum())
                .isEqualTo(due);
        assertThat(text.at("/destroyed/0/reason").asText()).isEqualTo("DISMISSED");
        assertThat(text.path("listSha256").asText()).isEqualTo(listHash(run));
        assertSigned(signed);
        assertThat(penny.database()
                        .number(
                                "select count(*) from audit_entry where action = 'evidence.destroyed' and subject_id = ?",
                                UUID.fromString(run)))
                .isPositive();
    }

    @Test
    void whatSomebodyHasDeletedByHandIsToleratedAndSaid() throws Exception {
        OldAlerts alerts = new OldAlerts(penny, 4, 8);
        Files.delete(penny.evidenceFile(alerts.alert(2).toString()));

        String run = run();

        assertThat(alerts.rows()).isZero();
        assertThat(certificate(run).at("/certificate/missing").asLong()).isOne();
    }

    @Test
    void whereMostHadGoneBeforeItIsTheWrongPlaceAndNothingIsCertified() throws Exception {
        OldAlerts alerts = new OldAlerts(penny, 45, 8);
        for (int i = 0; i < 40; i++) {
            Files.delete(penny.evidenceFile(alerts.alert(i).toString()));
        }

        String run = jobs.start("retention");
        JsonNode end = jobs.end(run);

        assertThat(end.path("state").asText()).isEqualTo("FAILED");
        assertThat(end.path("failure").asText()).contains("Is it the right place?", "45", "40");
        assertThat(penny.database()
                        .number("select count(*) from destruction_certificate where run_id = ?", UUID.fromString(run)))
                .isZero();
    }

    @Test
    void theStoreChoosesShorterAndThatCountsFromTheNextRunOn() throws Exception {
        Browser admin = penny.admin();
        String policy = story.inStore("/retention-policy");
        Map<String, Integer> longest =
                Map.of("dismissedDays", 7, "undecidedDays", 14, "confirmedDays", 365, "settledDays", 90);
        assertThat(admin.get(policy).expect(200).json().path("confirmedDays").asInt())
                .isEqualTo(365);
        String alert = dismissedDaysAgo(2);
        try {
            run();
            assertThat(objects(alert)).isNotEmpty();
            admin.put(policy, Map.of("dismissedDays", 1, "undecidedDays", 14, "confirmedDays", 365, "settledDays", 90))
                    .expect(200);

            run();

            assertThat(objects(alert)).isEmpty();
        } finally {
            admin.put(policy, longest).expect(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dismissedDays, 8, 0 to 7",
        "dismissedDays, -1, 0 to 7",
        "undecidedDays, 0, 1 to 14",
        "undecidedDays, 15, 1 to 14",
        "confirmedDays, 29, 30 to 365",
        "confirmedDays, 366, 30 to 365",
        "settledDays, 91, 0 to 90"
    })
    void aStoreMayNotWantItLongerThanIsAllowed(String field, int days, String allowed) {
        Map<String, Integer> wanted =
                new HashMap<>(Map.of("dismissedDays", 7, "undecidedDays", 14, "confirmedDays", 365, "settledDays", 90));
        wanted.put(field, days);

        assertThat(penny.admin()
                        .put(story.inStore("/retention-policy"), wanted)
                        .expectProblem(400, "invalid-value")
                        .body())
                .contains(allowed, "/" + field);
    }

    @Test
    void certificatesAreTheStoresOwn() throws Exception {
        new OldAlerts(penny, 1, 8);
        String certificate = certificate(run()).at("/certificate/id").asText();

        assertThat(penny.admin()
                        .get(story.inStore("/destruction-certificates/" + certificate))
                        .expect(200)
                        .json()
                        .at("/certificate/store")
                        .asText())
                .isEqualTo(penny.store().name());
        penny.stranger()
                .get("/api/stores/" + penny.otherStore().id() + "/destruction-certificates/" + certificate)
                .expectProblem(404, "not-found");
        story.staff().get(story.inStore("/destruction-certificates")).expectProblem(403, "not-allowed");
    }

    private String run() {
        String run = jobs.start("retention");
        assertThat(jobs.end(run).path("state").asText()).isEqualTo("DONE");
        return run;
    }

    private String dismissedDaysAgo(int days) {
        String alert = story.alert();
        story.staff()
                .post(story.inStore("/alerts/" + alert + "/dismissal"), Map.of("reason", "PUT_BACK"))
                .expect(200);
        penny.database()
                .change(
                        "update alert set decided_at = now() - make_interval(days => ?) where id = ?",
                        days,
                        UUID.fromString(alert));
        return alert;
    }

    private List<String> objects(String alert) {
        return Arrays.stream(penny.database()
                        .text(
                                "select coalesce(string_agg(id::text, ','), '') from evidence_object where alert_id = ?",
                                UUID.fromString(alert))
                        .split(","))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** What goes tonight of the store and is not held. */
    private long due(String field) {
        long sum = 0;
        for (String cursor = ""; cursor != null; ) {
            JsonNode page = penny.ops()
                    .get("/api/ops/retention/tonight?cursor=" + cursor)
                    .expect(200)
                    .json();
            for (JsonNode store : page.path("items")) {
                for (JsonNode line : store.path("due")) {
                    boolean counts =
                            store.path("storeId").asText().equals(penny.store().id())
                                    && !line.path("held").asBoolean();
                    sum += counts ? line.path(field).asLong() : 0;
                }
            }
            cursor = page.path("next").textValue();
        }
        return sum;
    }

    private JsonNode certificate(String run) {
        String id = penny.database()
                .text(
                        "select id from destruction_certificate where run_id = ? and store_id = ?",
                        UUID.fromString(run),
                        UUID.fromString(penny.store().id()));
        return penny.ops()
                .get("/api/ops/retention/certificates/" + id)
                .expect(200)
                .json();
    }

    private String listHash(String run) throws Exception {
        String list = penny.database()
                .text(
                        "select string_agg(object_id || ' ' || kind || ' ' || reason || ' ' || sha256 || chr(10), '' order by object_id)"
                                + " from destroyed_object where run_id = ? and store_id = ?",
                        UUID.fromString(run),
                        UUID.fromString(penny.store().id()));
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(list.getBytes(StandardCharsets.UTF_8)));
    }

    /** With the certificate that comes with every export of an audit log. */
    private void assertSigned(JsonNode signed) throws Exception {
        String log = penny.admin()
                .get(story.inStore("/audit-entries/export"))
                .expect(200)
                .body();
        byte[] der = Base64.getDecoder()
                .decode(new ObjectMapper()
                        .readTree(log.lines().findFirst().orElseThrow())
                        .path("certificate")
                        .asText());
        X509Certificate certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(certificate);
        signature.update(signed.path("text").asText().getBytes(StandardCharsets.UTF_8));
        assertThat(signature.verify(
                        Base64.getDecoder().decode(signed.path("signature").asText())))
                .isTrue();
        assertThat(signed.path("keyId").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(der)));
    }
}
