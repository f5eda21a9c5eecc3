package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.system.kit.Browser;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.TokenForge;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a token must be to be worth anything; by cookie and by bearer alike. */
@Product
@TestInstance(Lifecycle.PER_CLASS)
class TokenIT {

    private final Penny penny;
    private Browser staff;
    private String account;
    private String session;

    TokenIT(Penny penny) {
        this.penny = penny;
    }

    /** A name for the test's report, and the token. */
    record Forged(String name, String token) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    void signIn() {
        staff = penny.staff();
        account = staff.get("/api/session").expect(200).text("accountId");
        session = staff.get("/api/account/sessions").json().findParents("current").stream()
                .filter(device -> device.path("current").asBoolean())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    Stream<Forged> forged() throws Exception {
        TokenForge forge = penny.tokens();
        long now = Instant.now().getEpochSecond();
        String good = staff.token();
        return Stream.of(
                new Forged("nothing at all", "x"),
                new Forged("algorithm none", forge.unsigned(claims())),
                new Forged("wrong key", forge.byAnotherKey(claims())),
                new Forged("certificate as a shared secret", forge.byCertificateAsSecret(claims())),
                new Forged("wrong issuer", forge.genuine(with("iss", "https://evil.example"))),
                new Forged("another pool", forge.genuine(with("iss", "https://cognito-idp.eu-west-1.amazonaws.com/p"))),
                new Forged("wrong audience", forge.genuine(with("aud", List.of("somebody-else")))),
                new Forged("no audience", forge.genuine(without("aud"))),
                new Forged("expired", forge.genuine(with("exp", now - 60))),
                new Forged("never expires", forge.genuine(without("exp"))),
                new Forged("from the future", forge.genuine(with("iat", now + 3600))),
                new Forged("not yet", forge.genuine(with("nbf", now + 3600))),
                new Forged("no session", forge.genuine(without("sid"))),
                new Forged(
                        "a session that never was",
                        forge.genuine(with("sid", UUID.randomUUID().toString()))),
                new Forged("somebody else's session", forge.genuine(with("sub", otherAccount()))),
                new Forged("no subject", forge.genuine(without("sub"))),
                new Forged("no account", forge.genuine(with("sub", "' or 1=1 --"))),
                new Forged("groups changed under the signature", withOtherClaims(good)),
                new Forged("cut off", good.substring(0, good.length() - 8)),
                new Forged("no signature", good.substring(0, good.lastIndexOf('.') + 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void aForgedTokenIsNobody(Forged forged) {
        penny.nobody().getWithBearer("/api/session", forged.token()).expectProblem(401, "sign-in-needed");
        penny.nobody()
                .withCookie("penny_session=" + forged.token())
                .get("/api/session")
                .expectProblem(401, "sign-in-needed");
    }

    @Test
    void theGenuineTokenOpensByCookieAndByBearer() throws Exception {
        assertThat(penny.nobody()
                        .getWithBearer("/api/session", penny.tokens().genuine(claims()))
                        .expect(200)
                        .text("accountId"))
                .isEqualTo(account);
        assertThat(penny.nobody()
                        .getWithBearer("/api/session", staff.token())
                        .expect(200)
                        .text("accountId"))
                .isEqualTo(account);
    }

    /** Rights stand in the database: a token that claims more, even a genuine one, gets no more. */
    @Test
    void aGroupInATokenOpensNoDoor() throws Exception {
        String token = penny.tokens().genuine(with("groups", List.of("penny_admin", "penny_reviewer", "store_admin")));

        penny.nobody().getWithBearer("/api/reviews", token).expectProblem(403, "not-allowed");
        penny.nobody()
                .getWithBearer("/api/stores/" + penny.otherStore().id() + "/alerts", token)
                .expectProblem(404, "not-found");
        penny.nobody()
                .getWithBearer("/api/stores/" + penny.store().id() + "/audit-entries", token)
                .expectProblem(403, "not-allowed");
    }

    private Map<String, Object> claims() {
        return TokenForge.claims(account, session);
    }

    private Map<String, Object> with(String claim, Object value) {
        Map<String, Object> claims = claims();
        claims.put(claim, value);
        return claims;
    }

    private Map<String, Object> without(String claim) {
        Map<String, Object> claims = claims();
        claims.remove(claim);
        return claims;
    }

    private String otherAccount() {
        return penny.admin().get("/api/session").text("accountId");
    }

    private static String withOtherClaims(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("store_staff", "penny_admin");
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
    }
}
