package com.penny.samples.clips;

import com.penny.samples.figure.Build;
import com.penny.samples.figure.Look;
import com.penny.samples.figure.Look.Cut;
import com.penny.samples.figure.Look.Hair;
import com.penny.samples.figure.Look.HairStyle;
import com.penny.samples.figure.Look.Pattern;
import com.penny.samples.figure.Look.Top;
import com.penny.samples.geometry.Rgb;

/**
 * Invented people of all kinds. Looks and deeds are cast independently, so that no detector can learn one from the
 * other: those who conceal are no darker, younger or more male than those who shop.
 */
final class Cast {

    private static final Rgb PALE = new Rgb(.62, .41, .30);
    private static final Rgb FAIR = new Rgb(.58, .37, .25);
    private static final Rgb TAN = new Rgb(.44, .26, .16);
    private static final Rgb BROWN = new Rgb(.25, .135, .08);
    private static final Rgb DARK = new Rgb(.125, .066, .042);
    private static final Rgb BLACK_HAIR = new Rgb(.017, .014, .012);
    private static final Rgb BROWN_HAIR = new Rgb(.065, .036, .020);
    private static final Rgb GREY_HAIR = new Rgb(.42, .41, .39);
    private static final Rgb DENIM = new Rgb(.055, .085, .17);
    private static final Rgb NAVY = new Rgb(.040, .055, .11);
    private static final Rgb CHARCOAL = new Rgb(.045, .045, .05);
    private static final Rgb KHAKI = new Rgb(.24, .20, .135);
    private static final Rgb BLACK_SHOES = new Rgb(.03, .03, .032);
    private static final Rgb WHITE_SHOES = new Rgb(.62, .62, .60);
    private static final Rgb WHITE = new Rgb(.70, .69, .66);

    static final Look ERIK = new Look(
            Build.man(1.80, 1),
            PALE,
            Hair.of(HairStyle.SHORT, BROWN_HAIR),
            new Top(Cut.SHIRT, Pattern.PLAIN, new Rgb(.15, .23, .12), WHITE),
            NAVY,
            BLACK_SHOES,
            1);

    static final Look MEI = new Look(
            Build.woman(1.66, .96),
            FAIR,
            Hair.of(HairStyle.LONG, BLACK_HAIR),
            new Top(Cut.JACKET, Pattern.PLAIN, new Rgb(.50, .36, .19), WHITE),
            CHARCOAL,
            BLACK_SHOES,
            2);

    static final Look SAMUEL = new Look(
            Build.man(1.83, 1.03),
            DARK,
            Hair.of(HairStyle.CROPPED, BLACK_HAIR),
            new Top(Cut.TEE, Pattern.PLAIN, WHITE, WHITE),
            DENIM,
            BLACK_SHOES,
            5);

    static final Look INGRID = new Look(
            Build.woman(1.64, 1.05),
            PALE,
            Hair.of(HairStyle.BUN, GREY_HAIR),
            new Top(Cut.SHIRT, Pattern.PLAIN, new Rgb(.42, .07, .10), WHITE),
            DENIM,
            WHITE_SHOES,
            3);

    static final Look AMARA = new Look(
            Build.woman(1.70, 1),
            BROWN,
            Hair.of(HairStyle.CURLY, BLACK_HAIR),
            new Top(Cut.SHIRT, Pattern.STRIPED, new Rgb(.66, .62, .52), new Rgb(.08, .15, .30)),
            new Rgb(.12, .06, .05),
            WHITE_SHOES,
            6);

    static final Look TOM = new Look(
            Build.man(1.76, 1.06),
            FAIR,
            Hair.underCap(BROWN_HAIR, new Rgb(.48, .06, .06)),
            new Top(Cut.HOODIE, Pattern.PLAIN, new Rgb(.075, .08, .09), WHITE),
            KHAKI,
            WHITE_SHOES,
            4);

    static final Look RAVI = new Look(
            Build.man(1.74, 1.04),
            TAN,
            Hair.of(HairStyle.SHORT, BLACK_HAIR),
            new Top(Cut.SHIRT, Pattern.CHECKED, new Rgb(.10, .17, .36), new Rgb(.50, .52, .55)),
            KHAKI,
            BLACK_SHOES,
            7);

    static final Look CLARA = new Look(
            Build.woman(1.71, .95),
            PALE,
            Hair.of(HairStyle.LONG, new Rgb(.30, .19, .08)),
            new Top(Cut.TEE, Pattern.PLAIN, new Rgb(.07, .26, .30), WHITE),
            CHARCOAL,
            WHITE_SHOES,
            8);

    private Cast() {}
}
