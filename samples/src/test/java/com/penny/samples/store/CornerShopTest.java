package com.penny.samples.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.samples.geometry.Vec3;
import java.util.List;
import org.junit.jupiter.api.Test;

class CornerShopTest {

    private static final ShelfSpot SPOT = new ShelfSpot(1, 3, -4.3);

    @Test
    void leavesRoomForTheItemOfAClip() {
        Vec3 item = SPOT.centreOfItem(.162);
        Vec3 before = new Vec3(0, item.y(), item.z());

        double free = CornerShop.furnish(1, List.of(SPOT)).distance(before, new Vec3(1, 0, 0));

        assertThat(free).isGreaterThan(item.x());
    }

    @Test
    void theItemStandsOnItsBoard() {
        Vec3 item = SPOT.centreOfItem(.162);

        double toBoard = CornerShop.furnish(1, List.of(SPOT)).distance(item, Vec3.UP.times(-1));

        assertThat(toBoard).isBetween(.08, .082);
    }

    @Test
    void oneSeedAlwaysStocksTheSameGoods() {
        assertThat(CornerShop.furnish(7, List.of()).solids())
                .isEqualTo(CornerShop.furnish(7, List.of()).solids());
    }

    @Test
    void theAisleIsWideEnoughToWalk() {
        Store shop = CornerShop.furnish(1, List.of());

        assertThat(shop.distance(new Vec3(0, 1, -4), new Vec3(1, 0, 0))).isGreaterThan(1);
        assertThat(shop.distance(new Vec3(0, 1, -4), new Vec3(-1, 0, 0))).isGreaterThan(1);
    }
}
