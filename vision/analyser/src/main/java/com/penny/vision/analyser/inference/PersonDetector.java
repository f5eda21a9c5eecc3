package com.penny.vision.analyser.inference;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.media.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds people with CenterNet (Zhou et al., <a href="https://arxiv.org/abs/1904.07850">Objects as Points</a>): one map
 * says how likely each place is the centre of a person (as a logit), another how far the person reaches from there. Safe
 * for use by several threads.
 */
public final class PersonDetector {

    private static final int LONG_SIDE = 512;
    /** Sides of the input must be multiples of the network's coarsest stride. */
    private static final int COARSEST_STRIDE = 32;
    /** Input pixels per place of the maps. */
    private static final int STRIDE = 4;

    /** Two boxes that share more than this are one person. */
    private static final double SAME_PERSON = 0.5;

    private final ModelSession model;
    private final ThreadLocal<PictureInput> input = ThreadLocal.withInitial(PictureInput::new);

    PersonDetector(ModelSession model) {
        this.model = model;
    }

    /**
     * Finds people.
     *
     * @param threshold lowest score to report, 0 to 1
     * @return the surest first
     */
    public List<Detection> detect(Frame frame, double threshold) {
        double scale = (double) LONG_SIDE / Math.max(frame.width(), frame.height());
        int width = toStride(frame.width() * scale);
        int height = toStride(frame.height() * scale);
        // Padding goes to the right and below: the region reaches over the frame's edge there.
        Box region = new Box(0, 0, width / scale, height / scale);
        Map<String, float[]> maps = model.run(input.get().fill(frame, region, width, height), width, height);
        List<Detection> found =
                peaks(maps.get("centres"), maps.get("extents"), width / STRIDE, height / STRIDE, scale, threshold);
        found.sort(Comparator.comparingDouble(Detection::score).reversed());
        return withoutDoubles(found, frame);
    }

    private static List<Detection> peaks(
            float[] centres, float[] extents, int columns, int rows, double scale, double threshold) {
        List<Detection> found = new ArrayList<>();
        double lowest = Math.log(threshold / (1 - threshold));
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int place = row * columns + column;
                float logit = centres[place];
                if (logit >= lowest && isPeak(centres, columns, rows, column, row, logit)) {
                    double x = column * STRIDE;
                    double y = row * STRIDE;
                    Box box = new Box(
                            (x - extents[place * 4]) / scale,
                            (y - extents[place * 4 + 1]) / scale,
                            (x + extents[place * 4 + 2]) / scale,
                            (y + extents[place * 4 + 3]) / scale);
                    found.add(new Detection(box, 1 / (1 + Math.exp(-logit))));
                }
            }
        }
        return found;
    }

    private static boolean isPeak(float[] centres, int columns, int rows, int column, int row, float logit) {
        for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
            for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
                if (centres[y * columns + x] > logit) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Detection> withoutDoubles(List<Detection> found, Frame frame) {
        List<Detection> kept = new ArrayList<>();
        for (Detection candidate : found) {
            Box box = candidate.box().within(frame.width(), frame.height());
            if (box.area() > 0 && kept.stream().noneMatch(other -> other.box().overlap(box) > SAME_PERSON)) {
                kept.add(new Detection(box, candidate.score()));
            }
        }
        return kept;
    }

    private static int toStride(double length) {
        return (int) Math.ceil((length - 1) / COARSEST_STRIDE) * COARSEST_STRIDE;
    }
}
