package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Camera;
import com.penny.system.kit.Newcomer;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store that joins by itself: from an address to cameras that are heard, with nobody of Penny in between. */
@Tag("thorough")
@Product
class OnboardingIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Penny penny;

    OnboardingIT(Penny penny) {
        this.penny = penny;
    }

    @Test
    void aStoreOpensWhenItsChecklistIsDoneAndNotBefore() {
        Newcomer marta = Newcomer.to(penny).begin();
        Browser browser = marta.browser();
        assertThat(browser.get("/api/session").json().at("/stores/0/role").asText())
                .isEqualTo("store_admin");
        assertThat(done(marta)).containsExactly("STORE");

        browser.post(
                        marta.inStore("/contacts"),
                        Map.of(
                                "name", "Marta",
                                "phone", "+34612345678",
                                "language", "ES",
                                "channels", List.of("TEXT"),
                                "toldOf", "EVERY_ALERT"))
                .expect(201);
        Camera camera = marta.camera();
        camera.send(penny.clips().theft()).expectProblem(403, "store-not-open");

        String test = sampleAlert(marta, camera);
        sign(marta, agreement(marta)).expect(201);
        browser.post(marta.inStore("/checklist/signs")).expect(204);
        assertThat(browser.get(marta.inStore("/checklist"))
                        .json()
                        .path("liveAt")
                        .isNull())
                .isTrue();
        camera.send(penny.clips().emptyAisle()).expectProblem(403, "store-not-open");
        browser.post(marta.inStore("/trial")).expect(201);

        assertThat(done(marta))
                .containsExactly("STORE", "CONTACT", "CAMERA", "TEST_ALERT", "AGREEMENT", "SIGNS", "TRIAL");
        awaitOpen(marta);
        camera.send(penny.clips().emptyAisle()).expect(202);

        JsonNode pilot = pilot(marta);
        assertThat(pilot.path("operator").asText()).isEqualTo("Ruiz e Hijas S.L.");
        assertThat(pilot.path("region").asText()).isEqualTo("Madrid Centro");
        assertThat(pilot.path("liveAt").isNull()).isFalse();
        assertThat(pilot.path("trialEndsAt").isNull()).isFalse();
        assertThat(actions(marta))
                .contains(
                        "store.founded",
                        "camera.tested",
                        "agreement.signed",
                        "signs.hung",
                        "trial.started",
                        "store.opened");
        assertThat(browser.get(marta.inStore("/alerts/" + test))
                        .expect(200)
                        .json()
                        .path("test")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theStoreOpensThoughItsLastTwoStepsAreTakenAtOnce() throws Exception {
        for (int round = 0; round < 3; round++) {
            Newcomer marta = Newcomer.to(penny).begin();
            for (String step : List.of("CONTACT", "CAMERA", "TEST_ALERT", "AGREEMENT")) {
                penny.database()
                        .change(
                                "insert into store_milestone (store_id, step, at) values (?, ?, now())",
                                marta.storeId(),
                                step);
            }
            Together.run(List.of(
                    () -> marta.browser().post(marta.inStore("/trial")).expect(201),
                    () -> marta.browser()
                            .post(marta.inStore("/checklist/signs"))
                            .expect(204)));
            awaitOpen(marta);
        }
    }

    @Test
    void aTestIsToldToNobodyCountedNowhereAndNothingFollowsFromIt() {
        Newcomer marta = Newcomer.to(penny).begin();
        Browser browser = marta.browser();
        Camera camera = marta.camera();
        String alert = marta.inStore("/alerts/" + sampleAlert(marta, camera));

        browser.post(alert + "/confirmation", Story.loss(100, "EUR")).expectProblem(409, "alert-of-a-test");
        browser.post(alert + "/police-reports", Map.of("description", "x")).expectProblem(409, "alert-of-a-test");
        browser.post(alert + "/payment-requests").expectProblem(409, "not-confirmed");
        assertThat(browser.get(marta.inStore("/summary"))
                        .json()
                        .at("/today/alerts")
                        .asInt())
                .isZero();
        assertThat(browser.get(marta.inStore("/summary"))
                        .json()
                        .at("/today/waiting")
                        .asInt())
                .isZero();
        assertThat(browser.get(marta.inStore("/cameras")).json().at("/0/health").asText())
                .isEqualTo("NEW");
        assertThat(browser.get(marta.inStore("/notices")).json().path("items")).isEmpty();
        assertThat(penny.database()
                        .number(
                                "select count(*) from alert where store_id = ? and unanswered_at is not null",
                                marta.storeId()))
                .isZero();

        browser.post(alert + "/dismissal", Map.of("reason", "TEST")).expectProblem(400, "invalid-value");
        assertThat(browser.post(alert + "/dismissal", Map.of("reason", "PAID"))
                        .expect(200)
                        .text("dismissReason"))
                .isEqualTo("TEST");
        assertThat(browser.get(marta.inStore("/quality")).json().toString()).doesNotContain("\"TEST\":");
        sampleAlert(marta, camera);
    }

    @Test
    void aClipOfOnesOwnIsTakenUnlessItIsNone() {
        Newcomer marta = Newcomer.to(penny).begin();
        String camera = marta.camera().id();
        String tests = marta.inStore("/cameras/" + camera + "/test-clips");
        Browser browser = marta.browser();

        byte[] empty = penny.clips().emptyAisle();
        Answer outcome = marta.outcomeOfTest(camera, browser.upload(tests, "video/mp4", empty));
        assertThat(outcome.text("state")).isEqualTo("QUIET");
        browser.upload(tests, "video/mp4", empty).expect(202);

        browser.upload(tests, "text/html", empty).expectProblem(415, "not-a-video");
        browser.upload(tests, "video/mp4", "no clip".getBytes()).expectProblem(415, "not-a-video");
        browser.upload(tests, "video/mp4", new byte[0]).expectProblem(422, "clip-empty");
        assertThat(marta.outcomeOfTest(
                                camera,
                                browser.upload(tests, "video/mp4", penny.clips().audioOnly()))
                        .text("reason"))
                .isNotBlank();
        browser.upload(marta.inStore("/cameras/" + penny.camera().id() + "/test-clips"), "video/mp4", empty)
                .expectProblem(404, "not-found");
        String real = penny.camera().send(empty).expect(202).text("clipId");
        penny.admin()
                .get("/api/stores/" + penny.store().id() + "/cameras/"
                        + penny.camera().id() + "/test-clips/" + real)
                .expectProblem(404, "not-found");
    }

    @Test
    void aLetterBeginsOneStoreHoweverManyTryAtOnce() throws Exception {
        Newcomer marta = Newcomer.to(penny);
        String secret = marta.letter();
        List<Answer> both =
                Together.run(List.of(() -> marta.found(secret, Map.of()), () -> marta.found(secret, Map.of())));

        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(201, 404);
        marta.browser().post("/api/sign-ups/offer", Map.of("link", secret)).expectProblem(404, "link-refused");
        marta.browser().signIn(marta.email(), Newcomer.PASSWORD);
        assertThat(marta.browser().get("/api/session").json().path("stores")).hasSize(1);
    }

    @Test
    void whoHasAnAccountBeginsWithItsPasswordAndNobodyElseDoes() {
        Newcomer marta = Newcomer.to(penny).begin();
        Newcomer again = Newcomer.to(penny, marta.email());
        String secret = again.letter();
        assertThat(again.browser()
                        .post("/api/sign-ups/offer", Map.of("link", secret))
                        .expect(200)
                        .json()
                        .path("known")
                        .asBoolean())
                .isTrue();
        again.found(secret, Map.of("password", "not the password")).expectProblem(401, "sign-in-failed");
        again.found(secret, Map.of()).expect(201);
        assertThat(marta.browser().get("/api/session").json().path("stores")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "country, XX",
        "country, es",
        "timeZone, Mars/Olympus",
        "currency, EURO",
        "currency, QQQ",
        "region, ' '",
        "operator, ''",
        "storeName, ''",
        "address, ''",
        "password, short"
    })
    void whatIsWrongIsSaidAtItsFieldAndTheLetterStaysGood(String field, String value) {
        String secret = secretOfBadValues();
        Answer refused = Newcomer.to(penny).found(secret, Map.of(field, value)).expectProblem(400, "invalid-value");
        assertThat(refused.pointers()).containsExactly("/" + field);
        penny.nobody().post("/api/sign-ups/offer", Map.of("link", secret)).expect(200);
    }

    @Test
    void anAgreementIsSignedOnceByWhoReadItsWordsAndMay() throws Exception {
        Newcomer marta = Newcomer.to(penny).begin();
        JsonNode paper = agreement(marta);
        assertThat(paper.path("language").asText()).isEqualTo("es");
        assertThat(paper.path("intro").asText()).contains("Ruiz e Hijas S.L.");

        Map<String, Object> signature = signature(paper);
        signature.put("sha256", "0".repeat(64));
        marta.browser().post(marta.inStore("/agreement/signature"), signature).expectProblem(409, "agreement-changed");
        signature = signature(paper);
        signature.put("authorised", false);
        assertThat(marta.browser()
                        .post(marta.inStore("/agreement/signature"), signature)
                        .expectProblem(400, "invalid-value")
                        .pointers())
                .containsExactly("/authorised");

        List<Answer> both = Together.run(List.of(() -> sign(marta, paper), () -> sign(marta, paper)));
        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        JsonNode signed =
                marta.browser().get(marta.inStore("/agreement?language=fr")).json();
        assertThat(signed.path("language").asText()).isEqualTo("es");
        assertThat(signed.at("/signature/name").asText()).isEqualTo("<script>Marta</script>");
        assertThat(penny.database().number("select count(*) from store_agreement a where a::text like '%Marta%'"))
                .isZero();
    }

    @Test
    void regionsAreSharedByNameAndATrialBeginsOnce() {
        Newcomer marta = Newcomer.to(penny).begin();
        Browser browser = marta.browser();
        browser.put(marta.inStore("/region"), Map.of("country", "ES", "name", "  madrid   CENTRO "))
                .expect(200);
        assertThat(browser.get(marta.inStore("/region")).text("name")).isEqualTo("Madrid Centro");
        assertThat(browser.get(marta.inStore("/region/known?country=ES")).json().toString())
                .containsOnlyOnce("Madrid Centro");
        browser.put(marta.inStore("/region"), Map.of("country", "ES", "name", "Madrid\nCentro"))
                .expectProblem(400, "invalid-value");

        assertThat(browser.put(marta.inStore("/region"), at(40.43812, -3.70049))
                        .expect(200)
                        .json()
                        .path("place")
                        .toString())
                .isEqualTo("{\"latitude\":40.438,\"longitude\":-3.7}");
        for (Map<String, Object> nowhere : List.of(at(90.5, 0), at(0, -181), at("NaN", 0), at("", ""))) {
            browser.put(marta.inStore("/region"), nowhere).expectProblem(400, "invalid-value");
        }
        assertThat(browser.get(marta.inStore("/region"))
                        .json()
                        .at("/place/latitude")
                        .asDouble())
                .isEqualTo(40.438);

        assertThat(browser.get(marta.inStore("/trial"))
                        .expect(200)
                        .json()
                        .path("endsAt")
                        .isNull())
                .isTrue();
        browser.post(marta.inStore("/trial")).expect(201);
        browser.post(marta.inStore("/trial")).expectProblem(409, "trial-begun");
    }

    private static Map<String, Object> at(Object latitude, Object longitude) {
        return Map.of(
                "country", "ES",
                "name", "Madrid Centro",
                "place", Map.of("latitude", latitude, "longitude", longitude));
    }

    /** One letter for all bad values: none of them uses it up. */
    private String secretOfBadValues() {
        synchronized (OnboardingIT.class) {
            if (badValues == null) {
                badValues = Newcomer.to(penny).letter();
            }
            return badValues;
        }
    }

    private static String badValues;

    private static void awaitOpen(Newcomer newcomer) {
        Patience.until(
                () -> newcomer.browser().get(newcomer.inStore("")).expect(200).json(),
                store -> !store.path("liveAt").isNull(),
                SOON);
    }

    private String sampleAlert(Newcomer newcomer, Camera camera) {
        Answer sent = newcomer.browser().post(newcomer.inStore("/cameras/" + camera.id() + "/test-clips/sample"));
        Answer outcome = newcomer.outcomeOfTest(camera.id(), sent);
        assertThat(outcome.text("state")).as(outcome.body()).isEqualTo("ALERT");
        return outcome.text("alertId");
    }

    private static JsonNode agreement(Newcomer newcomer) {
        return newcomer.browser()
                .get(newcomer.inStore("/agreement?language=es"))
                .expect(200)
                .json();
    }

    private static Map<String, Object> signature(JsonNode paper) {
        return new HashMap<>(Map.of(
                "version",
                paper.path("version").asInt(),
                "language",
                paper.path("language").asText(),
                "sha256",
                paper.path("sha256").asText(),
                "name",
                "<script>Marta</script>",
                "position",
                "Gerente",
                "authorised",
                true));
    }

    private static Answer sign(Newcomer newcomer, JsonNode paper) {
        return newcomer.browser().post(newcomer.inStore("/agreement/signature"), signature(paper));
    }

    private static List<String> done(Newcomer newcomer) {
        List<String> steps = new ArrayList<>();
        newcomer.browser()
                .get(newcomer.inStore("/checklist"))
                .expect(200)
                .json()
                .path("items")
                .forEach(item -> {
                    if (!item.path("doneAt").isNull()) {
                        steps.add(item.path("step").asText());
                    }
                });
        return steps;
    }

    private JsonNode pilot(Newcomer newcomer) {
        for (JsonNode pilot :
                penny.ops().get("/api/ops/pilots").expect(200).json().path("items")) {
            if (pilot.path("storeId").asText().equals(newcomer.storeId().toString())) {
                return pilot;
            }
        }
        throw new AssertionError("Ops does not see the store");
    }

    private static List<String> actions(Newcomer newcomer) {
        List<String> actions = new ArrayList<>();
        newcomer.browser()
                .get(newcomer.inStore("/audit-entries?limit=100"))
                .expect(200)
                .json()
                .path("items")
                .forEach(entry -> actions.add(entry.path("action").asText()));
        return actions;
    }
}
