package com.penny.reports;

import java.awt.Font;
import java.util.Locale;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** Text that others typed, made fit for print. */
final class PlainText {

    /** Control characters, and invisible ones that turn the direction of writing; joiners belong to their scripts. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff]+");

    private static final int EMPTY_BOX = 0x25a1;

    private static final Font FONT = FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
            .getAwtFontFromBundles("DejaVu Sans", Font.PLAIN, 10f, Locale.UK, false);

    private PlainText() {}

    /** One line without control characters. A letter that the font lacks is an empty box: seen, rather than left out. */
    static String of(String text) {
        return UNPRINTABLE
                .matcher(text)
                .replaceAll(" ")
                .strip()
                .codePoints()
                .map(letter -> FONT.canDisplay(letter) ? letter : EMPTY_BOX)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
