package com.penny.identity.control.cognito;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A user pool as far as its tokens go: keys that it publishes and signs with. */
public class PoolForTests implements AutoCloseable {

    public static final String POOL = "eu-west-1_Ab12Cd34E";
    public static final String CLIENT = "4k2example";
    public static final String SECRET = "u8b7example";

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile List<RSAKey> published = new ArrayList<>();
    private volatile boolean away;

    public PoolForTests() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/" + POOL + "/.well-known/jwks.json", exchange -> {
            asked.incrementAndGet();
            byte[] body = new JWKSet(List.copyOf(published)).toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(away ? 500 : 200, away ? -1 : body.length);
            if (!away) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
    }

    /** Makes a key; it counts once it is published. */
    public static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public void publish(RSAKey... keys) {
        published = List.of(keys);
    }

    public void away() {
        away = true;
    }

    public int asked() {
        return asked.get();
    }

    public String issuer() {
        return endpoint() + "/" + POOL;
    }

    HttpServer server() {
        return server;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What an app client's ID token says. */
    public JWTClaimsSet.Builder claims(String subject) {
        Instant now = Clock.systemUTC().instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(CLIENT)
                .claim("token_use", "id")
                .claim("origin_jti", "a9f6e8c0")
                .claim("cognito:groups", List.of("store_staff"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
    }

    public static String signed(RSAKey key, JWTClaimsSet claims) {
        return signed(key, JWSAlgorithm.RS256, claims);
    }

    static String signed(RSAKey key, JWSAlgorithm algorithm, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(algorithm)
                            .keyID(key.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How a server is told of it. */
    public Map<String, String> environment() {
        return Map.of(
                "PENNY_COGNITO_POOL",
                POOL,
                "PENNY_COGNITO_CLIENT",
                CLIENT,
                "PENNY_COGNITO_SECRET",
                SECRET,
                "PENNY_COGNITO_ENDPOINT",
                endpoint().toString(),
                "AWS_ACCESS_KEY_ID",
                "test",
                "AWS_SECRET_ACCESS_KEY",
                "test");
    }

    public CognitoSettings settings() {
        return settings(Map.of());
    }

    /** @param other settings instead of the usual ones, by the last part of their name */
    CognitoSettings settings(Map<String, String> other) {
        CognitoSettings settings = new CognitoSettings();
        settings.pool = Optional.of(other.getOrDefault("pool", POOL));
        settings.client = Optional.of(other.getOrDefault("client", CLIENT));
        settings.secret = Optional.of(other.getOrDefault("secret", SECRET));
        settings.endpoint = Optional.of(endpoint());
        settings.mfa = other.getOrDefault("mfa", "optional");
        return settings;
    }

    /** @param askedEvery how long it takes until keys may be fetched again */
    public CognitoTokens tokens(Duration askedEvery) {
        CognitoTokens tokens = new CognitoTokens();
        tokens.settings = settings();
        tokens.clock = Clock.systemUTC();
        tokens.start(askedEvery);
        return tokens;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
