package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What went wrong is told in the language that the reader asks for. */
@Product
class ProblemLanguageIT {

    private final Penny penny;

    ProblemLanguageIT(Penny penny) {
        this.penny = penny;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    es            | es | El correo y la contraseña no concuerdan. Compruebe ambos e inténtelo de nuevo.
                    fr-CA,fr;q=.9 | fr | L’adresse e-mail et le mot de passe ne vont pas ensemble. Vérifiez les deux et réessayez.
                    de,es;q=0.5   | es | El correo y la contraseña no concuerdan. Compruebe ambos e inténtelo de nuevo.
                    """)
    void aRefusalIsToldInTheLanguageOfTheReader(String asked, String language, String detail) {
        Answer answer = refused(asked);

        assertThat(answer.text("detail")).isEqualTo(detail);
        assertThat(answer.text("title")).isEqualTo("Sign-in failed");
        assertThat(answer.headers().firstValue("Content-Language")).contains(language);
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
    }

    @Test
    void whatIsWrongWithAFieldIsToldInItToo() {
        Answer answer = penny.admin()
                .withHeader("Accept-Language", "fr")
                .put(new Story(penny).inStore("/police-number"), Map.of("number", "x"))
                .expectProblem(400, "invalid-value");

        assertThat(answer.text("detail")).isEqualTo("Corrigez les valeurs marquées et renvoyez.");
        assertThat(answer.json().at("/errors/0/detail").asText())
                .startsWith("Saisissez le numéro tel qu’on le compose");
        assertThat(answer.pointers()).containsExactly("/number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "en-GB,es;q=0.9", "de", "x", "../../etc/passwd"})
    void whoAsksForNoneOfOursIsToldInEnglish(String asked) {
        Answer answer = refused(asked);

        assertThat(answer.text("detail")).startsWith("The email address and password");
        assertThat(answer.headers().allValues("Content-Language")).doesNotContain("es", "fr");
    }

    @Test
    void whatIsNoListOfLanguagesIsRefusedAndBreaksNothing() {
        penny.nobody()
                .withHeader("Accept-Language", "es;;;q=,,")
                .get("/api/session")
                .expectProblem(400, "unreadable-address");
    }

    @Test
    void aListOfLanguagesWithoutAnEndHarmsNobody() {
        assertThat(refused("x-a,".repeat(1_500)).status()).isEqualTo(401);
    }

    private Answer refused(String asked) {
        Browser nobody = penny.nobody().withHeader("Accept-Language", asked);
        // An address of its own each time: whoever guesses at one is slowed down.
        Answer answer = nobody.post("/api/session", Map.of("email", Story.newEmail(), "password", "not the password"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        return answer;
    }
}
