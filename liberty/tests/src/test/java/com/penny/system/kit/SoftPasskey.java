package com.penny.system.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * A passkey in software, for one account of one site: an EC key (ES256) and a count, answering as an authenticator does (Web
 * Authentication Level 3, 6.1 and 6.5), or, when told to, wrongly.
 */
public final class SoftPasskey {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int MADE = 0x40;

    private final KeyPair keys = newKeys();
    private final byte[] id;
    private final String site;
    private String account;
    private int count;

    private SoftPasskey(String site, String account, int idLength) {
        this.id = random(idLength);
        this.site = site;
        this.account = account;
    }

    /** What the browser puts around an answer. Changed by those who lie. */
    public record Scene(Map<String, Object> clientData, String site, int flags, String statement) {

        public Scene at(String origin) {
            return telling("origin", origin);
        }

        public Scene answering(String challenge) {
            return telling("challenge", challenge);
        }

        public Scene ofType(String type) {
            return telling("type", type);
        }

        /** Inside of a page of somebody else. */
        public Scene framed() {
            return telling("crossOrigin", true);
        }

        public Scene ofSite(String other) {
            return new Scene(clientData, other, flags, statement);
        }

        public Scene unverified() {
            return new Scene(clientData, site, flags & ~VERIFIED, statement);
        }

        public Scene absent() {
            return new Scene(clientData, site, flags & ~PRESENT, statement);
        }

        public Scene stating(String format) {
            return new Scene(clientData, site, flags, format);
        }

        public String origin() {
            return (String) clientData.get("origin");
        }

        private Scene telling(String name, Object value) {
            Map<String, Object> changed = new HashMap<>(clientData);
            changed.put(name, value);
            return new Scene(changed, site, flags, statement);
        }

        private byte[] json() {
            try {
                return JSON.writeValueAsBytes(clientData);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    /** For what the server asks to be made. */
    public static SoftPasskey of(JsonNode options) {
        return of(options, 32);
    }

    /** @param idLength of the credential's id, in bytes */
    public static SoftPasskey of(JsonNode options, int idLength) {
        return new SoftPasskey(
                options.at("/rp/id").asText(), options.at("/user/id").asText(), idLength);
    }

    public Scene making(JsonNode options, String origin) {
        return scene("webauthn.create", options, origin, PRESENT | VERIFIED | MADE);
    }

    public Scene signing(JsonNode options, String origin) {
        return scene("webauthn.get", options, origin, PRESENT | VERIFIED);
    }

    private Scene scene(String type, JsonNode options, String origin, int flags) {
        Map<String, Object> clientData = Map.of(
                "type", type, "challenge", options.path("challenge").asText(), "origin", origin, "crossOrigin", false);
        return new Scene(clientData, site, flags, "none");
    }

    /** The answer of a new passkey. */
    public Map<String, Object> made(Scene scene) {
        byte[] data = concat(
                head(scene), new byte[16], new byte[] {(byte) (id.length >> 8), (byte) id.length}, id, publicKey());
        byte[] object = concat(
                new byte[] {(byte) 0xa3},
                text("fmt"),
                text(scene.statement()),
                text("attStmt"),
                new byte[] {(byte) 0xa0},
                text("authData"),
                new byte[] {0x59, (byte) (data.length >> 8), (byte) data.length},
                data);
        return answer(Map.of("clientDataJSON", base64(scene.json()), "attestationObject", base64(object)));
    }

    /** A signature over the challenge; counts. */
    public Map<String, Object> signed(Scene scene) {
        count++;
        byte[] clientData = scene.json();
        byte[] data = head(scene);
        return answer(Map.of(
                "clientDataJSON",
                base64(clientData),
                "authenticatorData",
                base64(data),
                "signature",
                base64(sign(concat(data, sha256(clientData)))),
                "userHandle",
                account));
    }

    /** Has signed this often. */
    public void countFrom(int signatures) {
        count = signatures;
    }

    /** Says from now on that it belongs to another account. */
    public void claim(String otherAccount) {
        account = otherAccount;
    }

    /** Says that it is another passkey, but has its own key. */
    public Map<String, Object> named(SoftPasskey other, Map<String, Object> answer) {
        return Map.of("id", base64(other.id), "type", "public-key", "response", answer.get("response"));
    }

    public String account() {
        return account;
    }

    private Map<String, Object> answer(Map<String, Object> response) {
        return Map.of("id", base64(id), "rawId", base64(id), "type", "public-key", "response", response);
    }

    private byte[] head(Scene scene) {
        return concat(
                sha256(scene.site().getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) scene.flags()},
                ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
    }

    /** A COSE_Key in CBOR: kty EC2, alg ES256, crv P-256, x, y (RFC 9053, 7.1.1). */
    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return concat(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20},
                coordinate(key.getW().getAffineX().toByteArray()),
                new byte[] {0x22, 0x58, 0x20},
                coordinate(key.getW().getAffineY().toByteArray()));
    }

    /** 32 bytes, without a sign. */
    private static byte[] coordinate(byte[] number) {
        byte[] fixed = new byte[32];
        int length = Math.min(number.length, fixed.length);
        System.arraycopy(number, number.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A short text in CBOR. */
    private static byte[] text(String value) {
        return concat(new byte[] {(byte) (0x60 + value.length())}, value.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
