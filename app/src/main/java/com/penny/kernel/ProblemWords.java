package com.penny.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The details of problems in other languages than the English they are thrown in. A catalogue holds one sentence for each;
 * where something is put into a sentence, it says {@code {}}.
 */
final class ProblemWords {

    private static final String GAP = "{}";

    private static final Map<String, ProblemWords> LANGUAGES = Map.of("es", read("es"), "fr", read("fr"));

    private final Map<String, String> whole = new LinkedHashMap<>();
    private final Map<Pattern, String> withGaps = new LinkedHashMap<>();

    private ProblemWords(Map<String, String> catalogue) {
        catalogue.forEach((english, translation) -> {
            if (english.contains(GAP)) {
                withGaps.put(pattern(english), translation);
            } else {
                whole.put(english, translation);
            }
        });
    }

    /**
     * @param wanted what the reader asks for, best first
     * @return the first of them that there are words for; empty for English, and for readers of none of ours
     */
    static Optional<Locale> language(List<Locale> wanted) {
        return wanted.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("en") || LANGUAGES.containsKey(language))
                .findFirst()
                .filter(LANGUAGES::containsKey)
                .map(Locale::forLanguageTag);
    }

    /** @return the same in that language; as it is where the catalogue lacks it */
    static String in(Locale language, String english) {
        return LANGUAGES.get(language.getLanguage()).translate(english);
    }

    private String translate(String english) {
        String translation = whole.get(english);
        if (translation != null || english == null) {
            return translation;
        }
        for (Map.Entry<Pattern, String> sentence : withGaps.entrySet()) {
            Matcher matcher = sentence.getKey().matcher(english);
            if (matcher.matches()) {
                return filled(sentence.getValue(), matcher);
            }
        }
        return english;
    }

    private static Pattern pattern(String english) {
        return Pattern.compile(Stream.of(english.split(Pattern.quote(GAP), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("(.+?)")));
    }

    /** What stands in the gaps does so in the same order in every language. */
    private static String filled(String translation, Matcher english) {
        String[] parts = translation.split(Pattern.quote(GAP), -1);
        StringBuilder sentence = new StringBuilder(parts[0]);
        for (int gap = 1; gap < parts.length; gap++) {
            sentence.append(english.group(gap)).append(parts[gap]);
        }
        return sentence.toString();
    }

    @SuppressWarnings("unchecked")
    private static ProblemWords read(String language) {
        try (InputStream catalogue = ProblemWords.class.getResourceAsStream("problems." + language + ".json")) {
            return new ProblemWords(Json.read(catalogue.readAllBytes(), Map.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
