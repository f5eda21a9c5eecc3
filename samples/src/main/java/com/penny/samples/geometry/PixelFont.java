package com.penny.samples.geometry;

/** A five by seven pixel typeface for camera time stamps and store signs: capitals, digits and {@code -:.} */
public final class PixelFont {

    /** Width of a glyph in font pixels, without the gap that follows it. */
    public static final int GLYPH_WIDTH = 5;

    /** Height of a glyph in font pixels. */
    public static final int GLYPH_HEIGHT = 7;

    /** Distance from one glyph to the next in font pixels. */
    public static final int ADVANCE = GLYPH_WIDTH + 1;

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:.";

    /** Seven rows a glyph, five bits a row, most significant bit left, as hexadecimal pairs. */
    private static final String ROWS = "0E11111F111111" + "1E11111E11111E" + "0E11101010110E" + "1E11111111111E"
            + "1F10101E10101F" + "1F10101E101010" + "0E11101711110F" + "1111111F111111" + "0E04040404040E"
            + "0702020202120C" + "11121418141211" + "1010101010101F" + "111B1515111111" + "11191513111111"
            + "0E11111111110E" + "1E11111E101010" + "0E11111115120D" + "1E11111E141211" + "0F10100E01011E"
            + "1F040404040404" + "1111111111110E" + "11111111110A04" + "11111115151B11" + "11110A040A1111"
            + "11110A04040404" + "1F01020408101F" + "0E11131519110E" + "040C040404040E" + "0E11010204081F"
            + "1F02040201110E" + "02060A121F0202" + "1F101E0101110E" + "0608101E11110E" + "1F010204080808"
            + "0E11110E11110E" + "0E11110F01020C" + "0000001F000000" + "00040400040400" + "00000000000C0C";

    private PixelFont() {}

    /**
     * Whether a font pixel of a line of text is inked. Positions outside the text and characters without a glyph are
     * blank.
     */
    public static boolean inked(String text, int x, int y) {
        int column = Math.floorMod(x, ADVANCE);
        int letter = Math.floorDiv(x, ADVANCE);
        if (y < 0 || y >= GLYPH_HEIGHT || column >= GLYPH_WIDTH || letter < 0 || letter >= text.length()) {
            return false;
        }
        int glyph = ALPHABET.indexOf(text.charAt(letter));
        if (glyph < 0) {
            return false;
        }
        int start = (glyph * GLYPH_HEIGHT + y) * 2;
        int row = Integer.parseInt(ROWS.substring(start, start + 2), 16);
        return (row >> GLYPH_WIDTH - 1 - column & 1) == 1;
    }

    /** Width of a line of text in font pixels. */
    public static int widthOf(String text) {
        return text.length() * ADVANCE - 1;
    }
}
