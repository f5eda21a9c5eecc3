package com.penny.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final char[] PASSWORD = "a long päss phrase".toCharArray();

    @Test
    void aHashFitsItsPasswordAndNoOther() {
        String hash = Passwords.hash(PASSWORD);

        assertThat(Passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(Passwords.matches("a long pass phrase".toCharArray(), hash)).isFalse();
    }

    @Test
    void aHashSaysItsCostAndIsSaltedAnew() {
        assertThat(Passwords.hash(PASSWORD))
                .startsWith("pbkdf2-sha256$600000$")
                .isNotEqualTo(Passwords.hash(PASSWORD))
                .doesNotContain("phrase");
    }

    @Test
    void nobodysPasswordIsNeverRight() {
        assertThat(Passwords.matchesNobody(PASSWORD)).isFalse();
    }
}
