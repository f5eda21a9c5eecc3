package com.penny.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevicesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chrome on Android|Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0"
                        + " Mobile Safari/537.36",
                "Safari on iPhone|Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
                        + " Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
                "Edge on Windows|Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0",
                "Firefox on Linux|Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0",
                "Unknown browser|curl/8.5.0"
            })
    void aBrowserIsNamedAsItsOwnerKnowsIt(String name, String userAgent) {
        assertThat(Devices.name(userAgent)).isEqualTo(name);
    }

    @Test
    void nothingOfWhatABrowserSaysIsKept() {
        assertThat(Devices.name(null)).isEqualTo("Unknown browser");
        assertThat(Devices.name("<script>alert(1)</script>".repeat(500))).isEqualTo("Unknown browser");
    }
}
