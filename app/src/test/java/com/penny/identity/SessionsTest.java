package com.penny.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionsTest {

    @Test
    void overTlsTheCookieIsBoundToItsHost() {
        assertThat(Sessions.cookieName(true)).isEqualTo("__Host-penny_session");
        assertThat(Sessions.cookieName(false)).isEqualTo("penny_session");
    }
}
