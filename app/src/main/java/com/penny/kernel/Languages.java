package com.penny.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The languages in which Penny writes to people. */
public final class Languages {

    /** For readers of none of the others. */
    public static final String DEFAULT = "en";

    private static final Set<String> TAGS = Set.of(DEFAULT, "es", "fr");

    private Languages() {}

    /**
     * @param chosen what the reader has chosen, or anything else
     * @param wanted what their browser asks for, best first
     * @return a tag: {@code en}, {@code es} or {@code fr}
     */
    public static String of(String chosen, List<Locale> wanted) {
        return chosen != null && TAGS.contains(chosen) ? chosen : of(wanted);
    }

    /**
     * @param wanted what the reader asks for, best first
     * @return a tag: {@code en}, {@code es} or {@code fr}
     */
    public static String of(List<Locale> wanted) {
        return ProblemWords.language(wanted).map(Locale::getLanguage).orElse(DEFAULT);
    }
}
