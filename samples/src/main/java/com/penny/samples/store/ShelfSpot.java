package com.penny.samples.store;

import com.penny.samples.geometry.Vec3;

/**
 * A place on a shelf that stays empty in the shop because an item of a clip stands there.
 *
 * @param side +1 for the right gondola seen from the aisle camera, -1 for the left
 * @param level shelf board from the floor, 0 to 4
 * @param z along the aisle, metres
 */
public record ShelfSpot(int side, int level, double z) {

    private static final double HALF_GAP = .09;
    private static final double DEPTH_OF_ITEM = .12;

    /** Centre of an item of the given height standing here. */
    public Vec3 centreOfItem(double itemHeight) {
        return new Vec3(side * (Gondola.FRONT + DEPTH_OF_ITEM), Gondola.BOARD_HEIGHTS[level] + itemHeight / 2, z);
    }

    boolean keepsFree(int goodsSide, int goodsLevel, double nearZ, double farZ) {
        return goodsSide == side && goodsLevel == level && farZ < z + HALF_GAP && nearZ > z - HALF_GAP;
    }
}
