package com.penny.kernel;

/** Text inside of HTML. */
public final class Markup {

    private Markup() {}

    /** What others typed, as text and never as markup: safe between tags and inside a quoted attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
