package com.penny.recovery.boundary;

import com.penny.kernel.Catalogue;
import com.penny.kernel.Markup;
import java.util.List;
import java.util.Map;

/**
 * Words of the pages that the server writes, in one language.
 *
 * @param language {@code en}, {@code es} or {@code fr}
 */
record PlainWords(String language) {

    /** By the names that their speakers give them. */
    static final Map<String, String> LANGUAGES = Map.of("en", "English", "es", "español", "fr", "français");

    private static final Catalogue PAGES = Catalogue.beside(PlainWords.class, "portal-plain");
    private static final Catalogue HELP = Catalogue.beside(PlainWords.class, "portal-help");

    /** In the order in which they are offered. */
    static List<String> languages() {
        return LANGUAGES.keySet().stream().sorted().toList();
    }

    String plain(String key) {
        return PAGES.in(language).get(key);
    }

    /** As HTML. */
    String text(String key) {
        return Markup.escape(plain(key));
    }

    /** As HTML. */
    String help(String key) {
        return Markup.escape(HELP.in(language).get(key));
    }
}
