package com.penny.incidents;

import java.util.Locale;

/** Opaque ids of people, as somebody types them. */
public final class References {

    private static final String PREFIX = "P-";

    /** Crockford's base 32, in which they are written: without I, L, O and U. */
    public static final String BEGINNING = "(?i)p?|(p-)?[0-9a-hjkmnp-tv-z]{0,8}";

    private References() {}

    /**
     * What to look for.
     *
     * @param typed an id or its beginning, with or without {@code P-}; or null
     * @return in capitals and with its prefix; null where everybody begins like that
     */
    public static String wanted(String typed) {
        String capitals = typed == null ? "" : typed.toUpperCase(Locale.ROOT);
        if (PREFIX.startsWith(capitals)) {
            return null;
        }
        return capitals.startsWith(PREFIX) ? capitals : PREFIX + capitals;
    }
}
