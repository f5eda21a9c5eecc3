package com.penny.samples.store;

import com.penny.samples.geometry.Rgb;
import com.penny.samples.geometry.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Furnishes the shop of the sample clips: an aisle between two gondolas, a till on the right, a glass door ahead. */
public final class CornerShop {

    private static final double CEILING = 3.3;
    private static final double FRONT_WALL = 2;
    private static final double DOOR_WALL = -10;
    private static final double[][] LAMPS = {{0, -1.2}, {0, -3.6}, {0, -6}, {0, -8.4}, {-2.6, -3.6}, {2.6, -3.6}};

    private final Random random;
    private final List<Solid> solids = new ArrayList<>();

    private CornerShop(long seed) {
        random = new Random(seed);
    }

    /**
     * The shop for one arrangement of goods.
     *
     * @param seed chooses the goods
     * @param free places left empty for the items of the clips
     */
    public static Store furnish(long seed, List<ShelfSpot> free) {
        CornerShop shop = new CornerShop(seed);
        shop.room();
        List<Lamp> lamps = shop.lamps();
        shop.solids.addAll(new Gondola(-1, -.6, -7.6, free, shop.random).build());
        shop.solids.addAll(new Gondola(1, -.6, -6.6, free, shop.random).build());
        shop.neighbouringAisle(-1);
        shop.neighbouringAisle(1);
        shop.till();
        shop.door();
        shop.posters();
        return new Store(shop.solids, lamps);
    }

    private void room() {
        add(-6, -.1, FRONT_WALL, 6, 0, -12, Finish.plain(Material.FLOOR, .60, .585, .55));
        add(-6, CEILING, FRONT_WALL, 6, CEILING + .1, -12, Finish.plain(Material.CEILING, .80, .80, .78));
        add(-6, 0, DOOR_WALL, 6, CEILING, DOOR_WALL - .1, Finish.plain(Material.WALL, .70, .68, .62));
        add(-4.1, 0, FRONT_WALL, -4, CEILING, -12, Finish.plain(Material.WALL, .62, .66, .66));
        add(4, 0, FRONT_WALL, 4.1, CEILING, -12, Finish.plain(Material.WALL, .62, .66, .66));
        add(-6, 0, FRONT_WALL - .1, 6, CEILING, FRONT_WALL, Finish.plain(Material.WALL, .60, .60, .60));
    }

    private List<Lamp> lamps() {
        List<Lamp> lamps = new ArrayList<>();
        for (double[] place : LAMPS) {
            Lamp lamp = new Lamp(new Vec3(place[0], CEILING, place[1]));
            lamps.add(lamp);
            double halfWidth = Lamp.WIDTH / 2;
            double halfLength = Lamp.LENGTH / 2;
            add(
                    place[0] - halfWidth,
                    CEILING - .03,
                    place[1] + halfLength,
                    place[0] + halfWidth,
                    CEILING - .01,
                    place[1] - halfLength,
                    Finish.plain(Material.LAMP, 4, 4, 3.9));
        }
        return lamps;
    }

    /** Goods whose tops show over the gondolas. */
    private void neighbouringAisle(int side) {
        Rgb[] print = {
            new Rgb(.46, .60, .20),
            new Rgb(.70, .10, .08),
            new Rgb(.10, .42, .52),
            new Rgb(.85, .72, .53),
            new Rgb(.30, .10, .32),
            new Rgb(.80, .56, .06)
        };
        for (double z = -.6; z > -7.9; z -= .4) {
            for (int level = 0; level < 3; level++) {
                double y = .5 + level * .45;
                Rgb colour = print[random.nextInt(print.length)];
                Rgb accent = print[random.nextInt(print.length)];
                add(
                        side * 3.2,
                        y,
                        z,
                        side * 3.6,
                        y + .3,
                        z - .38,
                        Finish.printed(Material.CARTON, colour, accent, random.nextInt()));
            }
        }
        add(side * 3.15, 0, -.6, side * 3.9, 1.95, -.62, steel(.70));
        add(side * 3.6, 0, -.6, side * 3.9, 1.95, -8, steel(.70));
    }

    private void till() {
        add(1.00, 0, -7.60, 1.75, .92, -9.20, Finish.plain(Material.COUNTER, .42, .28, .16));
        add(.94, .92, -7.55, 1.80, .97, -9.25, steel(.20));
        add(1.20, .97, -8.20, 1.50, 1.02, -8.50, steel(.08));
        add(1.28, 1.02, -8.32, 1.34, 1.12, -8.36, steel(.08));
        add(1.12, 1.12, -8.32, 1.52, 1.40, -8.35, Finish.plain(Material.METAL, .05, .08, .14));
        add(1.02, .97, -7.72, 1.22, .99, -7.95, steel(.10));
        add(1.55, .97, -7.70, 1.75, 1.25, -9.10, rack());
        add(.95, 2.35, -8.00, 1.95, 2.70, -8.05, sign("TILL"));
    }

    private Finish rack() {
        return Finish.printed(Material.CARTON, new Rgb(.50, .20, .10), new Rgb(.82, .82, .79), random.nextInt());
    }

    private void door() {
        add(-1.35, 0, -9.93, -.05, 2.25, -9.99, Finish.plain(Material.DOOR, 1.35, 1.45, 1.55));
        add(-1.45, 0, -9.88, -1.35, 2.35, -9.99, steel(.20));
        add(-.05, 0, -9.88, .05, 2.35, -9.99, steel(.20));
        add(-1.45, 2.25, -9.88, .05, 2.35, -9.99, steel(.20));
        add(-.72, 0, -9.90, -.68, 2.25, -9.99, steel(.20));
        add(-1.30, 0, -8.90, -.10, .012, -9.80, steel(.07));
        add(
                -1.10,
                2.42,
                -9.95,
                -.30,
                2.72,
                -9.99,
                Finish.lettered(new Rgb(.05, .30, .12), new Rgb(.9, .9, .9), "EXIT"));
    }

    private void posters() {
        Rgb ink = new Rgb(.92, .90, .84);
        add(.40, 1.62, -9.97, 1.60, 2.20, -9.99, Finish.lettered(new Rgb(.55, .09, .07), ink, "FRESH"));
        add(.40, 1.12, -9.97, 1.60, 1.58, -9.99, Finish.lettered(new Rgb(.78, .52, .08), ink, "DAILY"));
        add(2.20, 1.30, -9.97, 3.40, 2.10, -9.99, Finish.lettered(new Rgb(.08, .26, .36), ink, "BREAD"));
        add(-3.40, 1.30, -9.97, -2.20, 2.10, -9.99, Finish.lettered(new Rgb(.10, .30, .12), ink, "FRUIT"));
    }

    private static Finish sign(String text) {
        return Finish.lettered(new Rgb(.05, .20, .42), new Rgb(.92, .92, .90), text);
    }

    private static Finish steel(double grey) {
        return Finish.plain(Material.METAL, grey, grey, grey);
    }

    private void add(double x0, double y0, double z0, double x1, double y1, double z1, Finish finish) {
        solids.add(new Block(Bounds.between(x0, y0, z0, x1, y1, z1), finish));
    }
}
