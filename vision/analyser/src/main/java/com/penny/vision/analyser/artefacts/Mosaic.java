package com.penny.vision.analyser.artefacts;

import com.penny.vision.analyser.geometry.Box;
import java.util.List;

/** Makes people in a picture unrecognisable. */
final class Mosaic {

    /** Blocks across a person's height: a face then has two or three. */
    private static final int BLOCKS_PER_PERSON = 12;

    private static final int SMALLEST_BLOCK = 10;

    private Mosaic() {}

    /**
     * Lays coarse blocks over areas, in the picture itself.
     *
     * @param window what the picture shows of the frame that the areas are of, in pixels of the frame
     */
    static Picture over(Picture picture, Box window, List<Box> areas) {
        double scale = picture.width() / window.width();
        for (Box area : areas) {
            Box scaled = new Box(
                    (area.x1() - window.x1()) * scale,
                    (area.y1() - window.y1()) * scale,
                    (area.x2() - window.x1()) * scale,
                    (area.y2() - window.y1()) * scale);
            picture.pixelate(scaled, Math.max(SMALLEST_BLOCK, (int) (scaled.height() / BLOCKS_PER_PERSON)));
        }
        return picture;
    }
}
