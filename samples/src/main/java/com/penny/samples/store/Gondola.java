package com.penny.samples.store;

import com.penny.samples.geometry.Rgb;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One side of the aisle: five stocked boards between a kick plate and a back panel. */
final class Gondola {

    /** Distance of the shelf front from the middle of the aisle, metres. */
    static final double FRONT = 1.05;

    /** Upper faces of the boards, metres above the floor. */
    static final double[] BOARD_HEIGHTS = {.14, .52, .90, 1.28, 1.64};

    private static final double BACK = 1.55;
    private static final double HEIGHT = 2.02;
    private static final double BAY = 1.0;
    private static final double HEADROOM_ABOVE_TOP_BOARD = .36;

    /** Pack colours, linear light; strong enough to stay apart from clothes. */
    private static final List<Rgb> PRINT = List.of(
            new Rgb(.70, .06, .05),
            new Rgb(.05, .15, .46),
            new Rgb(.80, .56, .06),
            new Rgb(.06, .36, .13),
            new Rgb(.82, .82, .79),
            new Rgb(.82, .28, .06),
            new Rgb(.30, .08, .30),
            new Rgb(.10, .42, .52),
            new Rgb(.50, .28, .12),
            new Rgb(.85, .72, .53),
            new Rgb(.05, .05, .06),
            new Rgb(.76, .40, .48),
            new Rgb(.46, .60, .20));

    private final int side;
    private final double nearZ;
    private final double farZ;
    private final List<ShelfSpot> free;
    private final Random random;
    private final List<Solid> solids = new ArrayList<>();

    Gondola(int side, double nearZ, double farZ, List<ShelfSpot> free, Random random) {
        this.side = side;
        this.nearZ = nearZ;
        this.farZ = farZ;
        this.free = free;
        this.random = random;
    }

    List<Solid> build() {
        steel(BACK, 0, nearZ, BACK + .04, HEIGHT, farZ, .71);
        steel(FRONT + .03, 0, nearZ, BACK, .12, farZ, .25);
        for (double z = nearZ; z > farZ - BAY / 2; z -= BAY) {
            steel(FRONT + .35, 0, z + .015, BACK, HEIGHT, z - .015, .60);
        }
        for (int level = 0; level < BOARD_HEIGHTS.length; level++) {
            double top = BOARD_HEIGHTS[level];
            double lip = level == 0 ? 0 : .02;
            steel(FRONT + lip, top - .03, nearZ, BACK, top, farZ, .77);
            add(FRONT + lip - .012, top - .045, nearZ, FRONT + lip, top + .005, farZ, priceStrip());
            stock(level);
        }
        return solids;
    }

    private void stock(int level) {
        double board = BOARD_HEIGHTS[level];
        double headroom = level + 1 < BOARD_HEIGHTS.length
                ? BOARD_HEIGHTS[level + 1] - .07 - board
                : HEADROOM_ABOVE_TOP_BOARD - .02;
        double z = nearZ - .04;
        while (z > farZ + .12) {
            ProductRun run = ProductRun.random(random, headroom, PRINT);
            for (int facing = 0; facing < run.facings() && z - run.width() > farZ + .03; facing++) {
                boolean soldOut = random.nextDouble() < .05;
                double offset = .02 + .03 * random.nextDouble();
                double end = z - run.width();
                double start = z;
                boolean keptFree = free.stream().anyMatch(spot -> spot.keepsFree(side, level, start, end));
                if (!soldOut && !keptFree) {
                    solids.addAll(run.place(side, FRONT + offset + .02, board, z));
                }
                z = end - .004;
            }
            z -= .01 + .03 * random.nextDouble();
        }
    }

    private static Finish priceStrip() {
        return Finish.plain(Material.PRICE_STRIP, .55, .56, .58);
    }

    private void steel(double x0, double y0, double z0, double x1, double y1, double z1, double grey) {
        add(x0, y0, z0, x1, y1, z1, Finish.plain(Material.METAL, grey, grey, grey * .98));
    }

    private void add(double x0, double y0, double z0, double x1, double y1, double z1, Finish finish) {
        solids.add(new Block(Bounds.between(x0 * side, y0, z0, x1 * side, y1, z1), finish));
    }
}
