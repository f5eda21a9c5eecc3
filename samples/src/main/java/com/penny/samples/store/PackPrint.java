package com.penny.samples.store;

import com.penny.samples.geometry.Noise;
import com.penny.samples.geometry.Rgb;
import com.penny.samples.geometry.Vec3;

/** Prints goods: a colour band, a label with lines of text, sometimes a round badge; a run shares one design. */
final class PackPrint {

    private static final double LINE = .055;
    private static final Rgb PAPER = Rgb.grey(.85);

    Rgb at(Hit hit) {
        Finish finish = hit.solid().finish();
        Vec3 p = hit.point();
        Bounds bounds = hit.solid().bounds();
        double up = (p.y() - bounds.minY()) / (bounds.maxY() - bounds.minY());
        Rgb print = hit.normal().y() == 0 ? design(finish, across(hit), up) : finish.colour();
        double shade = .92 + .16 * Noise.fractal(p.x() * 25, p.y() * 25, p.z() * 25);
        if (finish.material() == Material.POUCH) {
            shade *= .85 + .4 * Noise.fractal(p.x() * 14 + up * 3, p.y() * 9, p.z() * 14);
        }
        return print.times(shade);
    }

    /** Position across the printed face, 0 to 1 on boxes and about -1 to 1 around bottles. */
    private static double across(Hit hit) {
        Vec3 p = hit.point();
        Vec3 normal = hit.normal();
        Bounds bounds = hit.solid().bounds();
        if (hit.solid() instanceof Cylinder) {
            return StrictMath.atan2(normal.x(), normal.z()) / 3;
        }
        return Math.abs(normal.x()) > .5
                ? (p.z() - bounds.minZ()) / (bounds.maxZ() - bounds.minZ())
                : (p.x() - bounds.minX()) / (bounds.maxX() - bounds.minX());
    }

    private static Rgb design(Finish finish, double across, double up) {
        int seed = finish.seed();
        double labelBottom = .45 + .2 * Noise.cell(seed, 3, 0);
        boolean onLabel = up > labelBottom && up < labelBottom + .3 && Math.abs(across - .5) < .36;
        if (onLabel) {
            return label(finish, across, (up - labelBottom) / LINE);
        }
        double fromBadge = (across - .5) * (across - .5) + (up - .25) * (up - .25) * 1.7;
        if (Noise.cell(seed, 5, 0) < .5 && fromBadge < .03) {
            return finish.accent().times(.8).plus(Rgb.grey(.1));
        }
        double bandBottom = .1 + .3 * Noise.cell(seed, 1, 0);
        double bandTop = bandBottom + .15 + .25 * Noise.cell(seed, 2, 0);
        return up > bandBottom && up < bandTop ? finish.accent() : finish.colour();
    }

    private static Rgb label(Finish finish, double across, double lines) {
        int seed = finish.seed();
        boolean paper = Noise.cell(seed, 4, 0) < .6;
        int line = (int) Math.floor(lines);
        boolean ink = lines - line > .4 && Noise.cell((int) Math.floor(across * 14), line, seed) < .55;
        if (ink) {
            return paper ? finish.colour().times(.5) : PAPER;
        }
        return paper ? PAPER : finish.colour();
    }
}
