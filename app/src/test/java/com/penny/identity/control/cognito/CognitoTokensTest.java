package com.penny.identity.control.cognito;

import static com.penny.identity.control.cognito.PoolForTests.CLIENT;
import static com.penny.identity.control.cognito.PoolForTests.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.penny.identity.control.VerifiedToken;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens of a pool with two keys: what proves something and what does not. */
class CognitoTokensTest {

    private static final RSAKey ONE = PoolForTests.key("one");
    private static final RSAKey TWO = PoolForTests.key("two");
    private static final RSAKey THREE = PoolForTests.key("three");
    private static final Duration LONG = Duration.ofMinutes(5);

    private final PoolForTests pool = new PoolForTests();
    private CognitoTokens tokens;

    @BeforeEach
    void publishTwoKeys() {
        pool.publish(ONE, TWO);
        tokens = pool.tokens(LONG);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void bothKeysOfThePoolSignAndAreAskedForOnce() {
        assertThat(tokens.check(signed(ONE, good().build()))).isPresent();
        assertThat(tokens.check(signed(TWO, good().build()))).isPresent();
        assertThat(pool.asked()).isOne();
    }

    @Test
    void aTokenIsAMicroProfileTokenWithItsGroups() {
        JsonWebToken token = tokens.check(signed(ONE, good().build())).orElseThrow();

        assertThat(token.getSubject()).isEqualTo("sub-1");
        assertThat(token.getName()).isEqualTo("sub-1");
        assertThat(token.getIssuer()).isEqualTo(pool.issuer());
        assertThat(token.getGroups()).containsExactly("store_staff");
        assertThat(token.getExpirationTime()).isGreaterThan(token.getIssuedAtTime());
        assertThat(token.getRawToken()).startsWith("ey");
    }

    @Test
    void anAccessTokenNamesItsClientInsteadOfAnAudience() {
        JWTClaimsSet.Builder access = good().audience((String) null).claim("token_use", "access");

        assertThat(tokens.check(signed(ONE, access.claim("client_id", CLIENT).build())))
                .isPresent();
        assertThat(tokens.check(signed(ONE, access.claim("client_id", "another").build())))
                .isEmpty();
        assertThat(tokens.check(signed(ONE, access.claim("client_id", null).build())))
                .isEmpty();
    }

    @Test
    void aKeyThatWasRotatedInIsFoundWithoutARestartAndOneRotatedOutIsWorthNothing() {
        tokens = pool.tokens(Duration.ofMillis(1));
        assertThat(tokens.check(signed(ONE, good().build()))).isPresent();

        pool.publish(TWO, THREE);

        assertThat(tokens.check(signed(THREE, good().build()))).isPresent();
        assertThat(tokens.check(signed(ONE, good().build()))).isEmpty();
        assertThat(tokens.check(signed(TWO, good().build()))).isPresent();
    }

    @Test
    void aFloodOfMadeUpKeysIsNoFloodOfRequests() {
        assertThat(tokens.check(signed(ONE, good().build()))).isPresent();
        for (int number = 0; number < 50; number++) {
            RSAKey unknown =
                    new RSAKey.Builder(THREE).keyID("made up " + number).build();
            assertThat(tokens.check(signed(unknown, good().build()))).isEmpty();
        }

        assertThat(pool.asked()).isLessThanOrEqualTo(3);
        assertThat(tokens.check(signed(TWO, good().build()))).isPresent();
    }

    @Test
    void whileThePoolIsAwayItsKeysGoOnAndWithoutAnyNobodyGetsIn() {
        assertThat(tokens.check(signed(ONE, good().build()))).isPresent();
        pool.away();

        assertThat(tokens.check(signed(TWO, good().build()))).isPresent();
        assertThat(pool.tokens(LONG).check(signed(ONE, good().build()))).isEmpty();
    }

    @Test
    void whatIsForgedProvesNothing() throws Exception {
        Instant now = Clock.systemUTC().instant();
        String genuine = signed(ONE, good().build());
        SignedJWT shared = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), good().build());
        shared.sign(new MACSigner(ONE.toRSAPublicKey().getEncoded()));
        Map<String, String> forged = Map.ofEntries(
                Map.entry("nothing", ""),
                Map.entry("no token", "x.y.z"),
                Map.entry("algorithm none", new PlainJWT(good().build()).serialize()),
                Map.entry("the public key as a shared secret", shared.serialize()),
                Map.entry("another algorithm", signed(ONE, JWSAlgorithm.RS512, good().build())),
                Map.entry("a key of nobody", signed(THREE, good().build())),
                Map.entry(
                        "one key under the name of the other",
                        signed(new RSAKey.Builder(TWO).keyID("one").build(), good().build())),
                Map.entry(
                        "another issuer",
                        signed(ONE, good().issuer("https://evil.example").build())),
                Map.entry(
                        "another pool",
                        signed(ONE, good().issuer(pool.issuer() + "x").build())),
                Map.entry("another app", signed(ONE, good().audience("another").build())),
                Map.entry(
                        "two apps",
                        signed(ONE, good().audience(List.of(CLIENT, "another")).build())),
                Map.entry(
                        "for another use",
                        signed(ONE, good().claim("token_use", "refresh").build())),
                Map.entry(
                        "for no use",
                        signed(ONE, good().claim("token_use", null).build())),
                Map.entry("nobody", signed(ONE, good().subject(null).build())),
                Map.entry(
                        "expired",
                        signed(
                                ONE,
                                good().expirationTime(Date.from(now.minusSeconds(60)))
                                        .build())),
                Map.entry("for ever", signed(ONE, good().expirationTime(null).build())),
                Map.entry(
                        "from the future",
                        signed(
                                ONE,
                                good().issueTime(Date.from(now.plusSeconds(60))).build())),
                Map.entry(
                        "not yet",
                        signed(
                                ONE,
                                good().notBeforeTime(Date.from(now.plusSeconds(60)))
                                        .build())),
                Map.entry("a group claimed under the signature", withGroup(genuine)),
                Map.entry("cut off", genuine.substring(0, genuine.length() - 9)),
                Map.entry("without a signature", genuine.substring(0, genuine.lastIndexOf('.') + 1)));

        forged.forEach((name, token) -> assertThat(tokens.check(token)).as(name).isEmpty());
        assertThat(tokens.check(genuine)).isPresent();
    }

    @Test
    void withoutAPoolNoTokenOfOneCounts() {
        CognitoTokens none = new CognitoTokens();
        none.settings = pool.settings();
        none.settings.pool = Optional.empty();
        none.start();

        assertThat(none.name()).isEmpty();
        assertThat(none.check(signed(ONE, good().build()))).isEqualTo(Optional.<VerifiedToken>empty());
    }

    @Test
    void aPoolThatIsNamedByHalfLetsTheServerNotStart() {
        for (Map<String, String> half :
                List.of(Map.of("pool", "no pool"), Map.of("client", " "), Map.of("mfa", "sometimes"))) {
            assertThatThrownBy(() -> pool.settings(half).pool())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("PENNY_COGNITO_");
        }
    }

    private JWTClaimsSet.Builder good() {
        return pool.claims("sub-1");
    }

    private static String withGroup(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("store_staff", "penny_admin");
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
    }
}
