package com.penny.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words of letters and messages in each language that people are written to in: beside a class, {@code name.en.json} and so on. */
public final class Catalogue {

    private final Map<String, Map<String, String>> languages;

    private Catalogue(Map<String, Map<String, String>> languages) {
        this.languages = languages;
    }

    /** @throws UncheckedIOException for a catalogue that lacks a language */
    public static Catalogue beside(Class<?> owner, String name) {
        return new Catalogue(List.of("en", "es", "fr").stream()
                .collect(Collectors.toMap(language -> language, language -> read(owner, name, language))));
    }

    /** @param language as a tag */
    public Map<String, String> in(String language) {
        return languages.get(language);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> read(Class<?> owner, String name, String language) {
        String file = name + "." + language + ".json";
        try (InputStream words = owner.getResourceAsStream(file)) {
            if (words == null) {
                throw new IOException("no " + file + " beside " + owner.getName());
            }
            return Json.read(words.readAllBytes(), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
