package com.penny.notify.control.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.notify.Pushes.Device;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses a browser may have this server call. */
class PushHostsTest {

    private static final String POINT =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

    private final PushHosts hosts = new PushHosts(PushHosts.OF_BROWSERS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc:def",
                "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
                "https://web.push.apple.com/QABC",
                "https://WNS2-PN1P.notify.windows.com/w/?token=x",
            })
    void theServicesOfBrowsersAreKnown(String endpoint) {
        assertThat(hosts.know(URI.create(endpoint))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/fcm/send/abc",
                "https://fcm.googleapis.com:8443/x",
                "https://fcm.googleapis.com.evil.example/x",
                "https://evilpush.apple.com/x",
                "https://fcm.googleapis.com@169.254.169.254/latest/meta-data",
                "https://169.254.169.254/latest/meta-data",
                "https://127.0.0.1/x",
                "https://localhost/x",
                "file:///etc/passwd",
                "https:relative",
                "//fcm.googleapis.com/x",
            })
    void otherAddressesAreNot(String endpoint) {
        assertThat(hosts.know(URI.create(endpoint))).isFalse();
    }

    @Test
    void aServiceOfOnesOwnIsKnownByItsPort() {
        PushHosts own = new PushHosts(List.of("127.0.0.1:9443"));

        assertThat(own.know(URI.create("http://127.0.0.1:9443/push/1"))).isTrue();
        assertThat(own.know(URI.create("http://127.0.0.1:9080/api"))).isFalse();
        assertThat(own.know(URI.create("https://fcm.googleapis.com/x"))).isFalse();
    }

    @Test
    void keysThatAreNoneAreRefused() {
        byte[] offTheCurve = Base64.getUrlDecoder().decode(POINT);
        offTheCurve[64] ^= 1;
        for (Device device : List.of(
                device(POINT, "short"),
                device("AAAA", AUTH),
                device("not base64!", AUTH),
                device(Base64.getUrlEncoder().encodeToString(offTheCurve), AUTH))) {
            assertThatThrownBy(() -> PushHosts.requireKeys(device)).isInstanceOf(IllegalArgumentException.class);
        }
        PushHosts.requireKeys(device(POINT, AUTH));
    }

    private static Device device(String p256dh, String auth) {
        return new Device(URI.create("https://fcm.googleapis.com/x"), p256dh, auth);
    }
}
