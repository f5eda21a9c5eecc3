package com.penny.stripesandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxConfigTest {
    private static final InetSocketAddress LOOPBACK = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final String KEY = "sk_test_sandbox";
    private static final String SECRET = "whsec_sandbox";

    @TempDir
    Path data;

    @Test
    void itDoesNotStartInProduction() {
        assertThatThrownBy(() -> StripeSandbox.start(config(LOOPBACK, SECRET, KEY, true)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not run in production");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void itTakesNoLiveKeyAndDoesNotRepeatIt() {
        assertThatThrownBy(() -> StripeSandbox.start(config(LOOPBACK, SECRET, "sk_live_secret", false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sk_test_")
                .hasMessageNotContaining("sk_live_secret");
    }

    @Test
    void itTakesNoSecretThatIsNone() {
        assertThatThrownBy(() -> StripeSandbox.start(config(LOOPBACK, "secret", KEY, false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whsec_");
    }

    @Test
    void itListensOnLoopbackOnly() {
        assertThatThrownBy(() -> StripeSandbox.start(config(new InetSocketAddress("0.0.0.0", 0), SECRET, KEY, false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("loopback");
    }

    @Test
    void itsDescriptionHoldsNoSecrets() {
        assertThat(config(LOOPBACK, SECRET, KEY, false).toString())
                .doesNotContain(KEY)
                .doesNotContain(SECRET);
    }

    private SandboxConfig config(InetSocketAddress bind, String secret, String key, boolean production) {
        return new SandboxConfig(bind, data, URI.create("http://127.0.0.1:9/webhook"), secret, key, production);
    }
}
