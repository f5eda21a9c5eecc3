package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.evidence.control.s3.S3Proxy;
import com.penny.launcher.Checkout;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.ProductionServer;
import com.penny.system.kit.Story;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A server whose evidence is in a bucket: the same doors, and then the bucket's own address. */
@Tag("thorough")
@Product
@TestInstance(Lifecycle.PER_CLASS)
class EvidenceS3IT {

    private final Penny penny;
    private final Story story;
    private S3Proxy bucket;
    private ProductionServer server;
    private Browser staff;
    private String alert;
    private byte[] clip;

    EvidenceS3IT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
    }

    /** The clip of an alert moves from the machine into the bucket. */
    @BeforeAll
    void moveAClip(@TempDir Path folder) throws Exception {
        alert = story.alert();
        clip = story.staff().bytes(clipLink(story.staff())).body();
        bucket = new S3Proxy(Checkout.current().root(), folder);
        bucket.put(
                UUID.fromString(penny.database()
                        .text(
                                "select id from evidence_object where alert_id = ? and kind = 'CLIP'",
                                UUID.fromString(alert))),
                clip);
        penny.database()
                .change(
                        "update evidence_object set key_id = 's3', wrapped_key = '' where alert_id = ? and kind = 'CLIP'",
                        UUID.fromString(alert));
        Map<String, String> settings = new HashMap<>(bucket.environment());
        settings.put("PENNY_SMTP_HOST", "127.0.0.1");
        settings.put("PENNY_SMTP_PORT", "1");
        server = penny.inProduction(settings).awaitReady();
        staff = server.nobody().withCookie("penny_session=" + story.staff().token());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        if (bucket != null) {
            bucket.close();
        }
    }

    @Test
    void afterTheSameDoorsTheBrowserIsSentToTheBucketForAQuarterOfAnHour() throws Exception {
        String link = clipLink(staff);

        server.nobody()
                .withCookie("penny_session=" + penny.admin().token())
                .get(link)
                .expectProblem(403, "foreign-link");
        server.nobody().get(link).expectProblem(403, "foreign-link");
        staff.get(link.substring(0, link.length() - 4)).expectProblem(404, "not-found");
        HttpResponse<byte[]> sent = staff.range(link, "bytes=0-");
        assertThat(sent.statusCode()).isEqualTo(307);
        assertThat(sent.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(sent.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        URI address = URI.create(sent.headers().firstValue("Location").orElseThrow());
        assertThat(address.toString()).startsWith(bucket.endpoint().toString());
        assertThat(address.getQuery())
                .contains("X-Amz-Signature=")
                .containsPattern("X-Amz-Expires=(8[89]\\d|900)(&|$)");

        HttpResponse<byte[]> part = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Range", "bytes=100-199")
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(clip, 100, 200));
    }

    @Test
    void aClipThatAScreenLoadsAheadComesThroughHere() {
        story.confirm(alert, 2490).expect(200);
        Browser reviewer =
                server.nobody().withCookie("penny_session=" + story.reviewer().token());

        HttpResponse<byte[]> loaded = reviewer.bytes(
                reviewer.post(story.review(alert) + "/clips-ahead").expect(200).text("url"));

        assertThat(loaded.statusCode()).isEqualTo(200);
        assertThat(loaded.body()).isEqualTo(clip);
    }

    @Test
    void eachViewIsWrittenDownAsEverAndALateOneIsRefused() {
        String link = clipLink(staff);
        assertThat(staff.get(story.inStore("/alerts/" + alert + "/evidence-views"))
                        .expect(200)
                        .json()
                        .size())
                .isPositive();
        penny.database()
                .change(
                        "update evidence_view set at = at - interval '61 seconds' where alert_id = ?"
                                + " and not exists (select 1 from evidence_playback where view_id = evidence_view.id)",
                        UUID.fromString(alert));
        staff.get(link).expectProblem(410, "link-expired");
    }

    @Test
    void pagesMayShowWhatIsInTheBucketAndNothingElseFromElsewhere() {
        String policy =
                staff.bytes("/").headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy)
                .contains("media-src 'self' " + bucket.endpoint() + ";")
                .contains("img-src 'self' " + bucket.endpoint() + ";")
                .contains("connect-src 'self';")
                .contains("script-src 'self';");
    }

    @Test
    void aServerWithoutTheBucketSaysThatTheObjectIsOutOfReachAndStays() {
        String link = clipLink(story.staff());

        story.staff().get(link).expectProblem(503, "evidence-store-away");
        story.staff().get(story.inStore("/alerts/" + alert)).expect(200);
    }

    private String clipLink(Browser browser) {
        return browser.post(story.inStore("/alerts/" + alert + "/clip-views"))
                .expect(200)
                .text("url");
    }
}
