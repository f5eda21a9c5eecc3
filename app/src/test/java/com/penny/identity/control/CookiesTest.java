package com.penny.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Cookie;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CookiesTest {

    private static final Map<String, Cookie> OPEN = Map.of("penny_session", cookie("penny_session"));
    private static final Map<String, Cookie> BOUND = Map.of("__Host-penny_session", cookie("__Host-penny_session"));

    @Test
    void overTlsOnlyTheCookieThatIsBoundToTheHostCounts() {
        assertThat(Cookies.name(true)).startsWith("__Host-");
        assertThat(Cookies.session(BOUND, true)).contains("token");
        assertThat(Cookies.session(OPEN, true)).isEmpty();
        assertThat(Cookies.session(OPEN, false)).contains("token");
    }

    private static Cookie cookie(String name) {
        return new Cookie.Builder(name).value("token").build();
    }
}
