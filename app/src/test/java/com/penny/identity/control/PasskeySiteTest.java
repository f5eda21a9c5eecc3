package com.penny.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.identity.control.PasskeySite.Site;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasskeySiteTest {

    @ParameterizedTest
    @CsvSource({
        "https://penny.example, penny.example, https://penny.example",
        "https://Penny.Example:443, penny.example, https://penny.example",
        "https://penny.example:9443, penny.example, https://penny.example:9443",
        "http://localhost:9080, localhost, http://localhost:9080",
        "http://localhost:80, localhost, http://localhost"
    })
    void aSiteIsNamedAsBrowsersNameIt(String address, String id, String origin) {
        Site site = Site.of(URI.create(address));

        assertThat(site).isEqualTo(new Site(id, origin));
        assertThat(site.offersPasskeys()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9080",
                "https://192.0.2.7",
                "https://[2001:db8::1]:9443",
                "https://0x7f.1",
                "http://penny.example"
            })
    void browsersKnowNoPasskeysForAddressesAndPlainHttp(String address) {
        assertThat(Site.of(URI.create(address)).offersPasskeys()).isFalse();
    }

    @Test
    void aNameThatBeginsWithANumberIsAName() {
        assertThat(Site.of(URI.create("https://24.penny.example")).offersPasskeys())
                .isTrue();
    }
}
