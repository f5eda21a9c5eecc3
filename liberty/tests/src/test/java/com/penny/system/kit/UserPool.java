package com.penny.system.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a Cognito user pool is to Penny so far: a set of keys at an address, and tokens signed with them. */
public final class UserPool implements AutoCloseable {

    private static final String POOL = "eu-west-1_Ab12Cd34E";
    private static final String CLIENT = "4k2example";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A key of the pool; which of them are published is up to the pool. */
    public record Key(String id, KeyPair pair) {

        public static Key made(String id) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return new Key(id, generator.generateKeyPair());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private Map<String, String> published() {
            RSAPublicKey key = (RSAPublicKey) pair.getPublic();
            return Map.of(
                    "kty",
                    "RSA",
                    "use",
                    "sig",
                    "alg",
                    "RS256",
                    "kid",
                    id,
                    "n",
                    number(key.getModulus()),
                    "e",
                    number(key.getPublicExponent()));
        }

        private static String number(BigInteger value) {
            byte[] bytes = value.toByteArray();
            int sign = bytes[0] == 0 ? 1 : 0;
            return text(Arrays.copyOfRange(bytes, sign, bytes.length));
        }
    }

    private final HttpServer server;
    private volatile List<Key> keys = new ArrayList<>();

    public UserPool(Key... published) throws IOException {
        publish(published);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/" + POOL + "/.well-known/jwks.json", exchange -> {
            byte[] body = JSON.writeValueAsBytes(
                    Map.of("keys", keys.stream().map(Key::published).toList()));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    public void publish(Key... published) {
        keys = List.of(published);
    }

    /** How a server is told of it. */
    public Map<String, String> settings() {
        return Map.of(
                "PENNY_COGNITO_POOL", POOL,
                "PENNY_COGNITO_CLIENT", CLIENT,
                "PENNY_COGNITO_ENDPOINT", endpoint().toString());
    }

    private URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** An ID token of the pool's. */
    public String token(Key key, String subject, String... groups) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", endpoint() + "/" + POOL);
        claims.put("sub", subject);
        claims.put("aud", CLIENT);
        claims.put("token_use", "id");
        claims.put("origin_jti", "5f0c2c0e");
        claims.put("cognito:groups", List.of(groups));
        claims.put("iat", now);
        claims.put("exp", now + 3600);
        try {
            String signed = text(JSON.writeValueAsBytes(Map.of("alg", "RS256", "kid", key.id()))) + "."
                    + text(JSON.writeValueAsBytes(claims));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.pair().getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + text(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
