package com.penny.billing.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.billing.control.Entitlement.Kind;
import com.penny.kernel.Catalogue;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingWordsTest {

    private static final Catalogue WORDS = Catalogue.beside(StandingWords.class, "standing-letter");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void everyLetterIsWrittenInEveryLanguageAndSaysWhoseAndWhen(String language) {
        Map<String, String> words = WORDS.in(language);
        Set<String> wanted = new TreeSet<>(Set.of("stays", "action"));
        Stream.of(Kind.values()).forEach(kind -> {
            wanted.add(kind + ".subject");
            wanted.add(kind + ".text");
            assertThat(words.get(kind + ".text")).contains("{store}", "{day}");
        });
        assertThat(words.keySet()).isEqualTo(wanted);
        for (Kind kind : Set.of(Kind.TRIAL_ENDS, Kind.FIRST_PAYMENT)) {
            assertThat(words.get(kind + ".text")).contains("{price}");
        }
    }
}
