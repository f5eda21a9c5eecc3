package com.penny.notify.control.push;

import com.penny.notify.Pushes;
import com.penny.notify.Pushes.Device;
import com.penny.notify.control.DelayedException;
import com.penny.notify.control.RefusedException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;

/** Push services of browsers' makers (RFC 8030). Never follows where one of them points. */
public final class PushService {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final SecureRandom random = new SecureRandom();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * @param contact an address of ours, told to the service
     * @param keep for how long the service is to wait for a device that is off
     * @throws RefusedException with {@link Pushes#GONE} for a device that has signed off
     * @throws DelayedException when it is worth another try
     */
    public void send(Device device, String payload, VapidKey key, String contact, Instant now, Duration keep) {
        HttpRequest request = HttpRequest.newBuilder(device.endpoint())
                .timeout(PATIENCE)
                .header("Authorization", key.authorization(device.endpoint(), contact, now))
                .header("Content-Encoding", "aes128gcm")
                .header("Content-Type", "application/octet-stream")
                .header("TTL", Long.toString(keep.toSeconds()))
                // RFC 8030, 5.3: wakes a phone that saves its battery.
                .header("Urgency", "high")
                .POST(BodyPublishers.ofByteArray(encrypted(device, payload)))
                .build();
        try {
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
            judge(answer.statusCode());
        } catch (IOException e) {
            throw new DelayedException(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DelayedException("interrupted");
        }
    }

    private static void judge(int status) {
        if (status / 100 == 2) {
            return;
        }
        if (status == 404 || status == 410) {
            throw new RefusedException(Pushes.GONE);
        }
        if (status == 429 || status >= 500) {
            throw new DelayedException("push " + status);
        }
        throw new RefusedException("push " + status);
    }

    private byte[] encrypted(Device device, String payload) {
        try {
            DeviceKeys keys = DeviceKeys.of(device);
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"), random);
            byte[] salt = new byte[PushEncryption.SALT];
            random.nextBytes(salt);
            byte[] content = payload.getBytes(StandardCharsets.UTF_8);
            return PushEncryption.encrypt(content, keys.publicKey(), keys.auth(), pairs.generateKeyPair(), salt);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new RefusedException("keys of the device");
        }
    }
}
