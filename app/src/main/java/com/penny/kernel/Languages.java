package com.penny.kernel;

import java.util.List;
import java.util.Locale;

/** The languages in which Penny writes to people. */
public final class Languages {

    /** For readers of none of the others. */
    public static final String DEFAULT = "en";

    private Languages() {}

    /**
     * @param wanted what the reader asks for, best first
     * @return a tag: {@code en}, {@code es} or {@code fr}
     */
    public static String of(List<Locale> wanted) {
        return ProblemWords.language(wanted).map(Locale::getLanguage).orElse(DEFAULT);
    }
}
