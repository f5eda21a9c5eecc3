package com.penny.samples.store;

import com.penny.samples.geometry.Rgb;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Neighbouring facings of one product on a board.
 *
 * @param facings how many stand side by side
 * @param width along the shelf, metres
 * @param height metres
 * @param depth away from the aisle, metres
 */
record ProductRun(int facings, double width, double height, double depth, boolean secondRow, Finish pack, Finish cap) {

    private static final double BOTTLE_SHARE = .35;
    private static final double POUCH_SHARE = .2;

    static ProductRun random(Random random, double headroom, List<Rgb> print) {
        boolean bottle = random.nextDouble() < BOTTLE_SHARE;
        double width = bottle ? .06 + .05 * random.nextDouble() : .07 + .15 * random.nextDouble();
        double height = bottle ? .16 + .16 * random.nextDouble() : .10 + .22 * random.nextDouble();
        int facings = 2 + random.nextInt(5);
        Rgb colour = print.get(random.nextInt(print.size()));
        Rgb accent = print.get(random.nextInt(print.size()));
        int seed = random.nextInt();
        double depth = .10 + .12 * random.nextDouble();
        boolean pouch = random.nextDouble() < POUCH_SHARE;
        boolean secondRow = !bottle && random.nextDouble() < .6;
        Material material = bottle ? Material.BOTTLE : pouch ? Material.POUCH : Material.CARTON;
        return new ProductRun(
                facings,
                width,
                Math.min(headroom, height),
                depth,
                secondRow,
                Finish.printed(material, colour, accent, seed),
                Finish.printed(Material.BOTTLE, accent, accent, seed));
    }

    /** One facing whose front stands {@code front} metres from the middle of the aisle and starts at {@code z}. */
    List<Solid> place(int side, double front, double board, double z) {
        List<Solid> placed = new ArrayList<>();
        if (pack.material() == Material.BOTTLE) {
            double x = side * (front + width / 2);
            double shoulder = board + height * .72;
            placed.add(new Cylinder(x, z - width / 2, width * .46, board, shoulder, pack));
            placed.add(new Cylinder(x, z - width / 2, width * .17, shoulder, board + height, cap));
            return placed;
        }
        int rows = secondRow ? 2 : 1;
        for (int row = 0; row < rows; row++) {
            double x = front + row * (depth + .01);
            placed.add(new Block(
                    Bounds.between(side * x, board, z, side * (x + depth), board + height, z - width + .008), pack));
        }
        return placed;
    }
}
