package com.penny.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.kernel.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private final PasswordRule rule = new PasswordRule();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "a long enough pass phrase",
                "k7vm-q2xa-9dfe",
                "лодка и зелёный чай",
                "                               drei Worte mit Luft davor"
            })
    void aFewWordsAreEnough(String password) {
        assertThatCode(() -> rule.check("/password", password, "sam@shop.example"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "too short",
                "password123",
                "passwordpassword",
                "1234567890",
                "qwertyuiop",
                "aaaaaaaaaaaaaaaa",
                "sam@shop.example",
                "pennypenny"
            })
    void whatOthersTryFirstIsRefused(String password) {
        assertThatThrownBy(() -> rule.check("/password", password, "sam@shop.example"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.errors())
                            .singleElement()
                            .satisfies(error -> assertThat(error.pointer()).isEqualTo("/password"));
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {257, 5000})
    void aPasswordHasAnEnd(int length) {
        assertThatThrownBy(() -> rule.check("/password", "k7vm q2xa ".repeat(length / 10 + 1), "sam@shop.example"))
                .isInstanceOf(Problem.class);
    }
}
