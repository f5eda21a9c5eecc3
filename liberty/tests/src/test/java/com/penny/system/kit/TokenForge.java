package com.penny.system.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.launcher.product.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens as an attacker would, and as somebody would who has stolen the server's own key. */
public final class TokenForge {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeyStore keys;
    private final char[] password;

    private TokenForge(KeyStore keys, char[] password) {
        this.keys = keys;
        this.password = password;
    }

    static TokenForge of(Path data) {
        try {
            char[] password = new Secrets(data.resolve("secrets.properties"))
                    .get("keystore")
                    .toCharArray();
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream bytes = Files.newInputStream(data.resolve("keys/server.p12"))) {
                keys.load(bytes, password);
            }
            return new TokenForge(keys, password);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of a good token of this account and session, to be spoilt. */
    public static Map<String, Object> claims(String account, String session) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "penny");
        claims.put("aud", List.of("penny"));
        claims.put("sub", account);
        claims.put("sid", session);
        claims.put("groups", List.of("store_staff"));
        claims.put("iat", now);
        claims.put("exp", now + 3600);
        return claims;
    }

    /** Signed by the server's own key. */
    public String genuine(Map<String, Object> claims) throws GeneralSecurityException {
        return signed(claims, (PrivateKey) keys.getKey("default", password));
    }

    /** Signed by a key that nobody knows. */
    public String byAnotherKey(Map<String, Object> claims) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return signed(claims, generator.generateKeyPair().getPrivate());
    }

    /** With {@code alg: none}, and no signature. */
    public String unsigned(Map<String, Object> claims) {
        return head("none") + "." + text(claims) + ".";
    }

    /** With HMAC, and the server's certificate, which everybody may know, as the shared secret (CVE-2015-9235). */
    public String byCertificateAsSecret(Map<String, Object> claims) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(keys.getCertificate("default").getPublicKey().getEncoded(), "HmacSHA256"));
        String signed = head("HS256") + "." + text(claims);
        return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String signed(Map<String, Object> claims, PrivateKey key) throws GeneralSecurityException {
        String signed = head("RS256") + "." + text(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + base64(signature.sign());
    }

    private static String head(String algorithm) {
        return text(Map.of("alg", algorithm, "typ", "JWT"));
    }

    private static String text(Map<String, Object> json) {
        try {
            return base64(JSON.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
