package com.penny.system.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * A passkey in software, for one account of one site: a key and a count, answering as an authenticator does (Web
 * Authentication Level 3, 6.1 and 6.5), or, when told to, wrongly.
 */
public final class SoftPasskey {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HexFormat HEX = HexFormat.of();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int MADE = 0x40;

    private final Algorithm algorithm;
    private final KeyPair keys;
    private final byte[] id;
    private final String site;
    private String account;
    private int count;

    /** How it signs. */
    public enum Algorithm {
        ES256("EC", 256, "SHA256withECDSA"),
        EDDSA("Ed25519", 255, "Ed25519"),
        /** Windows' own. */
        RS256("RSA", 2048, "SHA256withRSA");

        private final String keys;
        private final int bits;
        private final String signature;

        Algorithm(String keys, int bits, String signature) {
            this.keys = keys;
            this.bits = bits;
            this.signature = signature;
        }

        private KeyPair newKeys() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance(keys);
                generator.initialize(bits);
                return generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /** A COSE_Key in CBOR (RFC 9053, 7; RFC 8230, 4). */
        private byte[] cose(PublicKey key) {
            return switch (this) {
                case ES256 ->
                    concat(
                            HEX.parseHex("a5010203262001215820"),
                            number(((ECPublicKey) key).getW().getAffineX(), 32),
                            HEX.parseHex("225820"),
                            number(((ECPublicKey) key).getW().getAffineY(), 32));
                case EDDSA -> {
                    // The key itself stands at the end of its X.509 form (RFC 8410, 4).
                    byte[] encoded = key.getEncoded();
                    yield concat(
                            HEX.parseHex("a4010103272006215820"),
                            Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
                }
                case RS256 ->
                    concat(
                            HEX.parseHex("a401030339010020590100"),
                            number(((RSAPublicKey) key).getModulus(), 256),
                            HEX.parseHex("2143010001"));
            };
        }
    }

    private SoftPasskey(JsonNode options, Algorithm algorithm, int idLength) {
        this.algorithm = algorithm;
        this.keys = algorithm.newKeys();
        this.id = random(idLength);
        this.site = options.at("/rp/id").asText();
        this.account = options.at("/user/id").asText();
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
        return new SoftPasskey(options, Algorithm.ES256, 32);
    }

    public static SoftPasskey of(JsonNode options, Algorithm algorithm) {
        return new SoftPasskey(options, algorithm, 32);
    }

    /** @param idLength of the credential's id, in bytes */
    public static SoftPasskey of(JsonNode options, int idLength) {
        return new SoftPasskey(options, Algorithm.ES256, idLength);
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
                head(scene),
                new byte[16],
                new byte[] {(byte) (id.length >> 8), (byte) id.length},
                id,
                algorithm.cose(keys.getPublic()));
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

    private byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(algorithm.signature);
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

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** Of this length, without a sign. */
    private static byte[] number(BigInteger value, int length) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[length];
        int used = Math.min(bytes.length, length);
        System.arraycopy(bytes, bytes.length - used, fixed, length - used, used);
        return fixed;
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
