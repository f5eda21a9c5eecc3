package com.penny.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links to evidence: for one session, not to be changed, and played from anywhere in the clip. */
@Product
@TestInstance(Lifecycle.PER_CLASS)
class EvidenceIT {

    private final Penny penny;
    private final Story story;
    private String alert;
    private String link;

    EvidenceIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
    }

    @BeforeAll
    void openTheClip() {
        alert = story.alert();
        link = story.staff()
                .post(story.inStore("/alerts/" + alert + "/clip-views"))
                .expect(200)
                .text("url");
    }

    @Test
    void aLinkIsFollowedWithinAMinuteAndPlayedForAQuarterOfAnHour() {
        String clip = story.alert();
        String fresh = open(clip);
        story.staff().get(fresh).expect(200);
        age(clip, "10 minutes");
        story.staff().get(fresh).expect(200);
        penny.database().change("update evidence_playback set started_at = started_at - interval '16 minutes'");
        story.staff().get(fresh).expectProblem(410, "link-expired");

        String late = open(clip);
        age(clip, "61 seconds");
        story.staff().get(late).expectProblem(410, "link-expired");
    }

    @Test
    void theStoreSeesEveryViewerAndNobodysAccountButColleagues() {
        String seen = story.confirmedAlert(2490);
        story.staff().post(story.inStore("/alerts/" + seen + "/clip-views")).expect(200);
        story.reviewer().post(story.review(seen) + "/clip-views").expect(200);
        story.approve(seen);
        Story.Payer payer = story.payerFor(seen);
        String incident = payer.browser()
                .get("/api/portal/incidents")
                .json()
                .at("/incidents/0/id")
                .asText();
        payer.browser()
                .post("/api/portal/incidents/" + incident + "/clip-views")
                .expect(200);

        Answer views = story.staff()
                .get(story.inStore("/alerts/" + seen + "/evidence-views"))
                .expect(200);

        assertThat(views.json().findValuesAsText("role")).containsExactly("OFFENDER", "REVIEW", "STORE");
        assertThat(views.json().findValuesAsText("reason")).containsExactly("PORTAL", "REVIEW", "ALERT");
        assertThat(views.json().at("/2/viewer").asText())
                .isEqualTo(penny.account("store_staff").name());
        assertThat(views.json().at("/0/viewer").isNull()).isTrue();
        assertThat(views.body()).doesNotContain(payer.email());
    }

    @Test
    void whatAScreenLoadsAheadIsOnRecordAsLoadedAndNotAsSeen() {
        String clip = story.confirmedAlert(2490);
        String loaded = story.reviewer()
                .post(story.review(clip) + "/clips-ahead")
                .expect(200)
                .text("url");

        Answer bytes = story.reviewer().get(loaded).expect(200);
        assertThat(bytes.headers().firstValue("Content-Type").orElseThrow()).startsWith("video/");
        assertThat(bytes.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        story.reviewer().get(loaded).expectProblem(410, "link-expired");
        story.reviewer().get(loaded.replace("/bytes", "")).expectProblem(410, "link-expired");
        story.staff().get(loaded).expectProblem(403, "foreign-link");
        String views = story.inStore("/alerts/" + clip + "/evidence-views");
        assertThat(story.staff().get(views).expect(200).json()).isEmpty();
        assertThat(penny.database()
                        .number(
                                "select count(*) from audit_entry where action = 'evidence.loaded' and subject_id = ?",
                                UUID.fromString(clip)))
                .isEqualTo(1);

        story.reviewer().post(story.review(clip) + "/clip-views").expect(200);
        assertThat(story.staff().get(views).json().findValuesAsText("reason")).containsExactly("REVIEW");
        age(clip, "61 seconds");
        String late = story.reviewer()
                .post(story.review(clip) + "/clips-ahead")
                .expect(200)
                .text("url");
        age(clip, "61 seconds");
        story.reviewer().get(late).expectProblem(410, "link-expired");

        story.approve(clip);
        story.reviewer().post(story.review(clip) + "/clips-ahead").expectProblem(409, "review-decided");
    }

    private String open(String clip) {
        return story.staff()
                .post(story.inStore("/alerts/" + clip + "/clip-views"))
                .expect(200)
                .text("url");
    }

    /** Moves the newest view of the clip into the past. */
    private void age(String clip, String by) {
        penny.database()
                .change(
                        "update evidence_view set at = at - interval '" + by
                                + "' where id = (select id from evidence_view where alert_id = ? order by id desc limit 1)",
                        UUID.fromString(clip));
    }

    @Test
    void theLinkIsForTheSessionThatItWasMadeFor() {
        penny.staff().get(link).expectProblem(403, "foreign-link");
        penny.admin().get(link).expectProblem(403, "foreign-link");
        penny.stranger().get(link).expectProblem(403, "foreign-link");
        penny.nobody().get(link).expectProblem(403, "foreign-link");
    }

    @Test
    void aChangedLinkOpensNothing() {
        int middle = link.length() / 2;
        char other = link.charAt(middle) == 'A' ? 'B' : 'A';
        Browser staff = story.staff();
        staff.get(link.substring(0, middle) + other + link.substring(middle + 1))
                .expectProblem(404, "not-found");
        staff.get(link.substring(0, link.length() - 4)).expectProblem(404, "not-found");
        staff.get("/api/media/nonsense").expectProblem(404, "not-found");
    }

    /** Names of files that lie beside the evidence; the server does not even read such an address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2f..%2fkeys%2fevidence.key",
                "%2e%2e%2f%2e%2e%2fkeys%2flinks.key",
                "..%5c..%5ckeys%5cevidence.key",
                "%2fetc%2fpasswd",
                "file:%2f%2f%2fetc%2fpasswd"
            })
    void anAddressThatHidesAPathIsRefusedInWordsOfOurs(String trick) {
        story.staff().get("/api/media/" + trick).expectProblem(400, "unreadable-address");
    }

    static Stream<String> unsigned() {
        return Stream.of(
                "%252e%252e%252fkeys%252flinks.key",
                Base64.getUrlEncoder().withoutPadding().encodeToString("../../keys/evidence.key".getBytes(UTF_8)),
                Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[137]),
                "A".repeat(4000));
    }

    @ParameterizedTest
    @MethodSource("unsigned")
    void whatIsNotSignedOpensNothing(String link) {
        story.staff().get("/api/media/" + link).expectProblem(404, "not-found");
    }

    @Test
    void theClipIsByteForByteWhatTheCameraSent() throws Exception {
        HttpResponse<byte[]> whole = story.staff().range(link, "bytes=0-");
        String sent = penny.database().text("select sha256 from clip where alert_id = ?", UUID.fromString(alert));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.body());
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sent);
    }

    @Test
    void aRangeIsExactlyThatPart() {
        byte[] whole = story.staff().range(link, "bytes=0-").body();
        HttpResponse<byte[]> part = story.staff().range(link, "bytes=65530-65545");
        HttpResponse<byte[]> tail = story.staff().range(link, "bytes=-10");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 65530-65545/" + whole.length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 65_530, 65_546));
        assertThat(tail.statusCode()).isEqualTo(206);
        assertThat(tail.body()).isEqualTo(Arrays.copyOfRange(whole, whole.length - 10, whole.length));
    }

    @Test
    void aRangePastTheEndIsNotSatisfiable() {
        int size = story.staff().range(link, "bytes=0-").body().length;
        HttpResponse<byte[]> past = story.staff().range(link, "bytes=" + size + "-");

        assertThat(past.statusCode()).isEqualTo(416);
        assertThat(past.headers().firstValue("Content-Range")).contains("bytes */" + size);
    }

    @Test
    void openingTheClipIsOnRecord() {
        assertThat(penny.database()
                        .number(
                                "select count(*) from evidence_view where alert_id = ? and viewer_role = 'STORE'",
                                UUID.fromString(alert)))
                .isOne();
    }
}
