package com.penny.samples.store;

import com.penny.samples.geometry.Noise;
import com.penny.samples.geometry.PixelFont;
import com.penny.samples.geometry.Rgb;
import com.penny.samples.geometry.Vec3;

/** Gives every point of the shop its reflectance: tiles, brushed steel, price labels, signs. */
final class SurfacePainter {

    private static final double TILE = .45;
    private static final double CEILING_TILE = .6;
    private static final double LABEL = .11;
    private static final double SKIRTING = .12;

    private final PackPrint packs = new PackPrint();

    Rgb at(Hit hit) {
        Finish finish = hit.solid().finish();
        Vec3 p = hit.point();
        return switch (finish.material()) {
            case FLOOR -> finish.colour().times(floor(p));
            case CEILING -> finish.colour().times(ceiling(p));
            case WALL -> finish.colour().times(wall(p));
            case METAL -> finish.colour().times(.95 + .08 * (Noise.fractal(p.x() * 20, p.y() * 20, p.z() * 4) - .5));
            case PRICE_STRIP -> priceStrip(finish, p);
            case DOOR -> finish.colour().times(daylight(p));
            case COUNTER -> finish.colour().times(.8 + .4 * Noise.fractal(p.x() * 3, p.y() * 25, p.z() * 3));
            case SIGN -> sign(hit);
            case CARTON, POUCH, BOTTLE -> packs.at(hit);
            case LAMP -> finish.colour();
        };
    }

    private static double floor(Vec3 p) {
        int column = (int) Math.floor(p.x() / TILE);
        int row = (int) Math.floor(p.z() / TILE);
        double inX = p.x() / TILE - column;
        double inZ = p.z() / TILE - row;
        double grain = .06 * (Noise.cell((int) Math.floor(p.x() * 260), (int) Math.floor(p.z() * 260), 1) - .5);
        double tile =
                .90 + .09 * Noise.cell(column, row, 5) + .08 * (Noise.fractal(p.x() * 9, 0, p.z() * 9) - .5) + grain;
        double wear = .93 + .14 * Noise.fractal(p.x() * .8, 3, p.z() * .8);
        boolean joint = inX < .016 || inZ < .016 || inX > .984 || inZ > .984;
        return tile * wear * (joint ? .72 : 1);
    }

    private static double ceiling(Vec3 p) {
        double inX = p.x() / CEILING_TILE - Math.floor(p.x() / CEILING_TILE);
        double inZ = p.z() / CEILING_TILE - Math.floor(p.z() / CEILING_TILE);
        return inX < .03 || inZ < .03 ? .8 : 1;
    }

    private static double wall(Vec3 p) {
        double plaster = .96 + .06 * (Noise.fractal(p.x() * 3, p.y() * 3, p.z() * 3) - .5);
        return p.y() < SKIRTING ? plaster * .4 : plaster;
    }

    /** A bright street behind frosted glass, darker near the ground. */
    private static double daylight(Vec3 p) {
        double street = .45 + .7 * Noise.fractal(p.x() * 2, p.y() * 1.2, 1);
        return street - .18 * Math.max(0, 1 - p.y() / .9);
    }

    private static Rgb priceStrip(Finish finish, Vec3 p) {
        int label = (int) Math.floor(p.z() / LABEL);
        double along = p.z() / LABEL - label;
        int board = (int) Math.floor(p.y() * 10);
        if (along < .25 || along > .85 || Noise.cell(label, board, 2) > .75) {
            return finish.colour();
        }
        double line = p.y() * 300 / 7 - Math.floor(p.y() * 300 / 7);
        boolean digit = line < .43 && along > .3 && along < .75;
        if (digit && Noise.cell((int) (along * 40), (int) (p.y() * 300), 4) < .6) {
            return Rgb.grey(.08);
        }
        boolean onOffer = Noise.cell(label, board, 3) < .25;
        return onOffer ? new Rgb(.88, .72, .12) : new Rgb(.88, .88, .86);
    }

    /** Lettering centred on the face towards the aisle, with a border of one letter height. */
    private static Rgb sign(Hit hit) {
        Finish finish = hit.solid().finish();
        Bounds bounds = hit.solid().bounds();
        double width = bounds.maxX() - bounds.minX();
        double height = bounds.maxY() - bounds.minY();
        double dot = Math.min(width / (PixelFont.widthOf(finish.text()) + 6), height / (PixelFont.GLYPH_HEIGHT + 4));
        double left = (width - dot * PixelFont.widthOf(finish.text())) / 2;
        double top = (height - dot * PixelFont.GLYPH_HEIGHT) / 2;
        int x = (int) Math.floor((hit.point().x() - bounds.minX() - left) / dot);
        int y = (int) Math.floor((bounds.maxY() - hit.point().y() - top) / dot);
        return PixelFont.inked(finish.text(), x, y) ? finish.accent() : finish.colour();
    }
}
