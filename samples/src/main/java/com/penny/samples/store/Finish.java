package com.penny.samples.store;

import com.penny.samples.geometry.Rgb;

/**
 * How the surface of one solid looks.
 *
 * @param colour main reflectance
 * @param accent second colour of printed goods and the ink of signs
 * @param seed varies the print; goods of one run share it
 * @param text lettering of a sign, otherwise empty
 */
record Finish(Material material, Rgb colour, Rgb accent, int seed, String text) {

    static Finish plain(Material material, double red, double green, double blue) {
        Rgb colour = new Rgb(red, green, blue);
        return new Finish(material, colour, colour, 0, "");
    }

    static Finish printed(Material material, Rgb colour, Rgb accent, int seed) {
        return new Finish(material, colour, accent, seed, "");
    }

    static Finish lettered(Rgb background, Rgb ink, String text) {
        return new Finish(Material.SIGN, background, ink, 0, text);
    }
}
