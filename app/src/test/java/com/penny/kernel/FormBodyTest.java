package com.penny.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormBodyTest {

    @Test
    void whatWasTypedIsReadWithPlainLineEnds() throws IOException {
        assertThat(read("code=a%2Bb&statement=It+was+not+me%21%0D%0AReally%3A+%C3%A9%F0%9F%98%80&email="))
                .isEqualTo(Map.of("code", "a+b", "statement", "It was not me!\nReally: é😀", "email", ""));
    }

    @Test
    void ofAFieldThatIsSentTwiceTheFirstCountsAndWhatIsNoFieldIsLeftOut() throws IOException {
        assertThat(read("code=first&code=second&&nothing")).isEqualTo(Map.of("code", "first"));
        assertThat(read("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"code=%", "code=%zz", "code=%e", "code=%00", "statement=%1b[31m", "statement=%ED%A0%80%0"})
    void whatCannotBeReadOrShownIsRefused(String form) {
        assertThatThrownBy(() -> read(form))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
    }

    @Test
    void nobodyFillsTheMemory() {
        assertThatThrownBy(() -> read("statement=" + "x".repeat(200_000)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(413));
    }

    private static Map<String, String> read(String form) throws IOException {
        return FormBody.read(new ByteArrayInputStream(form.getBytes(StandardCharsets.US_ASCII)));
    }
}
