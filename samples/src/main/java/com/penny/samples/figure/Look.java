package com.penny.samples.figure;

import com.penny.samples.geometry.Rgb;

/**
 * Who a figure resembles. Nothing here decides what the figure does.
 *
 * @param skin reflectance
 * @param shoes reflectance of the uppers; soles are pale
 * @param seed varies creases and the phase of the gait
 */
public record Look(Build build, Rgb skin, Hair hair, Top top, Rgb trousers, Rgb shoes, int seed) {

    /** How hair is worn. */
    public enum HairStyle {
        SHORT,
        CROPPED,
        CURLY,
        LONG,
        BUN,
        CAPPED
    }

    /**
     * @param cap colour of the cap, seen only when capped
     */
    public record Hair(HairStyle style, Rgb colour, Rgb cap) {

        public static Hair of(HairStyle style, Rgb colour) {
            return new Hair(style, colour, colour);
        }

        public static Hair underCap(Rgb colour, Rgb cap) {
            return new Hair(HairStyle.CAPPED, colour, cap);
        }
    }

    /** Cut of the garment over the trunk. */
    public enum Cut {
        SHIRT,
        TEE,
        JACKET,
        HOODIE
    }

    /** Decoration of the garment over the trunk. */
    public enum Pattern {
        PLAIN,
        STRIPED,
        CHECKED
    }

    /**
     * @param accent stripes, checks, or the shirt under an open jacket
     */
    public record Top(Cut cut, Pattern pattern, Rgb colour, Rgb accent) {

        boolean shortSleeved() {
            return cut == Cut.TEE;
        }

        /** How much wider than a shirt the garment is cut. */
        double fullness() {
            return cut == Cut.JACKET || cut == Cut.HOODIE ? 1.07 : 1;
        }

        /** Lower edge in metres from the pelvis, for a person of 1.75 m. */
        double hem() {
            return switch (cut) {
                case JACKET -> -.105;
                case HOODIE -> -.075;
                case SHIRT, TEE -> -.055;
            };
        }
    }
}
