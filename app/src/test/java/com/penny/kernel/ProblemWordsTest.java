package com.penny.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What problems say in other languages, held against what the sources say in English. */
class ProblemWordsTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final Locale FRENCH = Locale.forLanguageTag("fr");

    /** Calls that make a problem, with the place of the detail among their arguments. */
    private static final Pattern MADE = Pattern.compile("Problem\\s*\\.(of|conflict|invalid)\\(");

    private static final Pattern DEMANDED = Pattern.compile("\\bmessage\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void theFirstLanguageThatIsOursIsTaken() {
        assertThat(language("es-MX", "en")).contains(SPANISH);
        assertThat(language("de", "fr-CA", "es")).contains(FRENCH);
        assertThat(language("en-GB", "es")).isEmpty();
        assertThat(language("de", "pt-BR")).isEmpty();
        assertThat(ProblemWords.language(List.of())).isEmpty();
    }

    @Test
    void whatIsPutIntoASentenceIsPutIntoTheOtherToo() {
        assertThat(ProblemWords.in(SPANISH, "Wait 17 seconds, then try again."))
                .isEqualTo("Espere 17 segundos e inténtelo de nuevo.");
        assertThat(ProblemWords.in(FRENCH, "This store counts in EUR.")).isEqualTo("Ce magasin compte en EUR.");
        assertThat(ProblemWords.in(
                        FRENCH,
                        "The policy asks for 9 stores and there are 2. Ask for fewer, or choose another region."))
                .startsWith("La règle demande 9 magasins et il y en a 2.");
        assertThat(ProblemWords.in(SPANISH, "Take another password. The rule that this one breaks: $1 \\ {}"))
                .endsWith(": $1 \\ {}");
        assertThat(ProblemWords.in(FRENCH, "Nobody has translated this.")).isEqualTo("Nobody has translated this.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr"})
    void everySentenceThatTheSourcesSayIsInTheCatalogue(String language) throws IOException {
        Set<String> said = said();
        assertThat(said).hasSizeGreaterThan(120);
        assertThat(said.stream()
                        .map(sentence -> sentence.replace("{}", "17"))
                        .filter(sentence -> ProblemWords.in(Locale.forLanguageTag(language), sentence)
                                .equals(sentence)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr"})
    void noSentenceOfTheCatalogueIsLeftOver(String language) throws IOException {
        assertThat(catalogue(language)).isSubsetOf(said());
        assertThat(catalogue(language)).isEqualTo(catalogue("es"));
    }

    private static Optional<Locale> language(String... tags) {
        return ProblemWords.language(Stream.of(tags).map(Locale::forLanguageTag).toList());
    }

    @SuppressWarnings("unchecked")
    private static Set<String> catalogue(String language) throws IOException {
        byte[] json = Files.readAllBytes(Path.of("src/main/resources/com/penny/kernel/problems." + language + ".json"));
        return Json.read(json, Map.class).keySet();
    }

    private static Set<String> said() throws IOException {
        // Of Problem's own, which it makes without naming itself.
        Set<String> said = new LinkedHashSet<>(List.of(
                "There is no such {}, or it is not yours to see.",
                "Wait {} seconds, then try again.",
                "Sign in and try again."));
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                said.addAll(saidBy(Files.readString(source)));
            }
        }
        return said;
    }

    private static List<String> saidBy(String source) {
        List<String> said = new ArrayList<>();
        Matcher demanded = DEMANDED.matcher(source);
        while (demanded.find()) {
            said.add(demanded.group(1));
        }
        Matcher made = MADE.matcher(source);
        while (made.find()) {
            List<String> arguments = arguments(source, made.end());
            arguments.forEach(argument -> {
                Matcher field = Pattern.compile("FieldError\\(").matcher(argument);
                if (field.find()) {
                    said.add(text(arguments(argument, field.end()).get(1)));
                }
            });
            said.add(text(detail(made.group(1), arguments)));
        }
        said.removeIf(text -> text.replace("{}", "").isBlank());
        return said;
    }

    private static String detail(String how, List<String> arguments) {
        return switch (how) {
            case "of" -> arguments.get(3);
            case "conflict" -> arguments.get(2);
            // Either a pointer and a detail, or a detail and a list.
            default -> arguments.get(0).matches("(?s)\\s*(\"/.*|\"\"|pointer)") ? arguments.get(1) : arguments.get(0);
        };
    }

    /** What stands between the brackets, cut at its commas; begins behind the opening one. */
    private static List<String> arguments(String source, int begin) {
        List<String> arguments = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int at = begin; depth >= 0; at++) {
            char c = source.charAt(at);
            if (quoted && c == '\\') {
                current.append(c).append(source.charAt(++at));
                continue;
            }
            quoted ^= c == '"';
            depth += quoted ? 0 : "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth < 0 || !quoted && depth == 0 && c == ',') {
                arguments.add(current.toString());
                current.setLength(0);
            } else {
                current.append(c);
            }
        }
        return arguments;
    }

    /** The literals of an expression; whatever else is added to them is a gap. */
    private static String text(String expression) {
        StringBuilder text = new StringBuilder();
        Matcher part = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|[^\"]+").matcher(expression.strip());
        while (part.find()) {
            if (part.group(1) != null) {
                text.append(part.group(1));
            } else if (!part.group().replace("+", "").isBlank()) {
                text.append("{}");
            }
        }
        return text.toString();
    }
}
