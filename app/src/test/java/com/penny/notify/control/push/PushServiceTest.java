package com.penny.notify.control.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import com.penny.notify.Pushes.Device;
import com.penny.notify.control.DelayedException;
import com.penny.notify.control.RefusedException;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a push service is told, and what its answers mean. */
class PushServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final String POINT =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final Pattern VAPID = Pattern.compile("vapid t=([^,]+), k=(.+)");

    private final VapidKey key = VapidKey.make();
    private HttpServer server;
    private volatile int status = 201;
    private volatile Headers told;
    private volatile byte[] body;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theServiceLearnsWhoSpeaksAndForHowLongToKeepIt() throws Exception {
        send();

        assertThat(told.getFirst("TTL")).isEqualTo("600");
        assertThat(told.getFirst("Urgency")).isEqualTo("high");
        assertThat(told.getFirst("Content-Encoding")).isEqualTo("aes128gcm");
        Matcher vapid = VAPID.matcher(told.getFirst("Authorization"));
        assertThat(vapid.matches()).isTrue();
        assertThat(vapid.group(2)).isEqualTo(key.publicKey());
        SignedJWT token = SignedJWT.parse(vapid.group(1));
        byte[] point = Base64.getUrlDecoder().decode(vapid.group(2));
        ECKey known = new ECKey.Builder(
                        Curve.P_256,
                        Base64URL.encode(Arrays.copyOfRange(point, 1, 33)),
                        Base64URL.encode(Arrays.copyOfRange(point, 33, 65)))
                .build();
        assertThat(token.verify(new ECDSAVerifier(known))).isTrue();
        assertThat(token.getJWTClaimsSet().getAudience())
                .containsExactly("http://127.0.0.1:" + server.getAddress().getPort());
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("mailto:privacy@penny.example");
        assertThat(token.getJWTClaimsSet().getExpirationTime()).isBefore(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void theKeyOutlivesAWritingDown() {
        assertThat(VapidKey.read(key.write()).publicKey()).isEqualTo(key.publicKey());
    }

    @Test
    void aDeviceThatHasSignedOffIsGone() {
        for (int gone : new int[] {404, 410}) {
            status = gone;
            assertThatThrownBy(this::send).isInstanceOf(RefusedException.class).hasMessage("gone");
        }
    }

    @Test
    void aServiceThatIsBusyIsAskedAgain() {
        for (int busy : new int[] {429, 500, 503}) {
            status = busy;
            assertThatThrownBy(this::send).isInstanceOf(DelayedException.class).hasMessage("push " + busy);
        }
    }

    @Test
    void whatAServiceWillNeverTakeIsOver() {
        for (int refused : new int[] {400, 403, 413}) {
            status = refused;
            assertThatThrownBy(this::send).isInstanceOf(RefusedException.class).hasMessage("push " + refused);
        }
    }

    @Test
    void whereItPointsIsNotFollowed() {
        status = 307;
        assertThatThrownBy(this::send).isInstanceOf(RefusedException.class).hasMessage("push 307");
    }

    @Test
    void aServiceThatDoesNotAnswerIsAskedAgain() {
        server.stop(0);
        assertThatThrownBy(this::send).isInstanceOf(DelayedException.class);
    }

    @Test
    void everyPushIsEncryptedAnew() {
        send();
        byte[] first = body;
        send();

        assertThat(body).hasSameSizeAs(first).isNotEqualTo(first);
    }

    private void send() {
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/push/1");
        Device device = new Device(endpoint, POINT, "BTBZMqHH6r4Tts7J_aSIgg");
        new PushService().send(device, "{}", key, "privacy@penny.example", NOW, Duration.ofMinutes(10));
    }

    private void answer(HttpExchange exchange) throws IOException {
        body = exchange.getRequestBody().readAllBytes();
        told = exchange.getRequestHeaders();
        exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
