package com.penny.notify.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.identity.AccountLetter;
import com.penny.kernel.Settings.Controller;
import com.penny.notify.Mail;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every letter about an account, in every language. */
class AccountWordsTest {

    private static final URI LINK = URI.create("https://penny.example/reset#k=abc");

    static Stream<Arguments> letters() {
        return Arrays.stream(AccountLetter.Kind.values())
                .flatMap(kind -> Stream.of("en", "es", "fr").map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void aLetterSaysAllItHasToInItsLanguage(AccountLetter.Kind kind, String language) {
        Mail.Message letter = AccountWords.message(
                new AccountLetter(kind, "key", "a@example.org", language, LINK),
                new Controller("Penny <b>", "privacy@penny.example"));

        assertThat(letter.subject()).isNotBlank();
        for (String form : List.of(letter.text(), letter.html())) {
            assertThat(form)
                    .contains(LINK.toString())
                    .contains("privacy@penny.example")
                    .doesNotContain("null");
        }
        assertThat(letter.html()).contains("<html lang=\"" + language + "\">").contains("Penny &lt;b&gt;");
        if (!language.equals("en")) {
            assertThat(letter.subject())
                    .isNotEqualTo(AccountWords.message(
                                    new AccountLetter(kind, "key", "a@example.org", "en", LINK),
                                    new Controller("Penny", "privacy@penny.example"))
                            .subject());
        }
    }
}
