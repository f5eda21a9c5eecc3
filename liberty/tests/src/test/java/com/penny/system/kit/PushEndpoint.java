package com.penny.system.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A push service with browsers behind it (RFC 8030), which read what was encrypted for them (RFC 8291). */
public final class PushEndpoint {

    private static final Duration COMES_WITHIN = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static PushEndpoint shared;

    private final HttpServer server;
    private final Map<String, Device> devices = new ConcurrentHashMap<>();

    /** One for all tests: the product knows its address from its start. */
    public static synchronized PushEndpoint shared() {
        if (shared == null) {
            shared = new PushEndpoint();
        }
        return shared;
    }

    private PushEndpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/push/", this::take);
        server.start();
    }

    /** As an operator names it. */
    public String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    public Device newDevice() {
        Device device = new Device("http://" + host() + "/push/" + UUID.randomUUID());
        devices.put(device.endpoint, device);
        return device;
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Device device = devices.get("http://" + host() + exchange.getRequestURI());
        int status = device == null || device.gone ? 410 : 201;
        if (status == 201) {
            device.read(body);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** A browser that has agreed to be woken. */
    public static final class Device {

        private final String endpoint;
        private final KeyPair keys;
        private final byte[] auth = new byte[16];
        private final List<JsonNode> read = new CopyOnWriteArrayList<>();
        private volatile boolean gone;

        private Device(String endpoint) {
            this.endpoint = endpoint;
            new SecureRandom().nextBytes(auth);
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                keys = generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /** What the page tells the server of it. */
        public Map<String, Object> draft(String label) {
            Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
            return Map.of(
                    "endpoint",
                    endpoint,
                    "p256dh",
                    base64.encodeToString(point((ECPublicKey) keys.getPublic())),
                    "auth",
                    base64.encodeToString(auth),
                    "label",
                    label,
                    "language",
                    "ES");
        }

        /** Its owner has switched it off. */
        public void signOff() {
            gone = true;
        }

        /** Everything it has read so far. */
        public List<JsonNode> read() {
            return List.copyOf(read);
        }

        /** Waits until it has read so many. */
        public List<JsonNode> awaitRead(int count) {
            return Patience.until(this::read, pushes -> pushes.size() >= count, COMES_WITHIN);
        }

        private void read(byte[] body) throws IOException {
            try {
                ByteBuffer head = ByteBuffer.wrap(body);
                byte[] salt = take(head, 16);
                head.getInt();
                byte[] sender = take(head, head.get());
                byte[] sealed = take(head, head.remaining());
                read.add(JSON.readTree(open(sealed, salt, sender)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private byte[] open(byte[] sealed, byte[] salt, byte[] sender) throws GeneralSecurityException {
            ECPublicKey own = (ECPublicKey) keys.getPublic();
            ECPoint at = new ECPoint(
                    new BigInteger(1, Arrays.copyOfRange(sender, 1, 33)),
                    new BigInteger(1, Arrays.copyOfRange(sender, 33, 65)));
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(keys.getPrivate());
            agreement.doPhase(
                    KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(at, own.getParams())), true);
            byte[] info = joined("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), point(own), sender);
            byte[] secret = derive(auth, agreement.generateSecret(), info, 32);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(derive(salt, secret, coding("aes128gcm"), 16), "AES"),
                    new GCMParameterSpec(128, derive(salt, secret, coding("nonce"), 12)));
            byte[] padded = cipher.doFinal(sealed);
            int end = padded.length - 1;
            while (padded[end] == 0) {
                end--;
            }
            return Arrays.copyOf(padded, end);
        }

        private static byte[] coding(String name) {
            return ("Content-Encoding: " + name + "\0").getBytes(StandardCharsets.US_ASCII);
        }

        private static byte[] derive(byte[] salt, byte[] material, byte[] info, int length)
                throws GeneralSecurityException {
            return Arrays.copyOf(hmac(hmac(salt, material), joined(info, new byte[] {1})), length);
        }

        private static byte[] hmac(byte[] key, byte[] content) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content);
        }

        private static byte[] point(ECPublicKey key) {
            return joined(
                    new byte[] {4},
                    coordinate(key.getW().getAffineX()),
                    coordinate(key.getW().getAffineY()));
        }

        private static byte[] coordinate(BigInteger number) {
            byte[] bytes = number.toByteArray();
            byte[] fixed = new byte[32];
            int length = Math.min(32, bytes.length);
            System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
            return fixed;
        }

        private static byte[] take(ByteBuffer from, int length) {
            byte[] bytes = new byte[length];
            from.get(bytes);
            return bytes;
        }

        private static byte[] joined(byte[]... parts) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (byte[] part : parts) {
                all.writeBytes(part);
            }
            return all.toByteArray();
        }
    }
}
