package com.penny.vision.analyser.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.geometry.Vec;
import com.penny.vision.messages.Point;
import com.penny.vision.messages.Zone;
import com.penny.vision.messages.ZoneKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZoneMapTest {

    /** An L: the left half and the lower half of the picture. */
    private static final Zone L = new Zone(
            "l",
            ZoneKind.SHELF,
            List.of(
                    new Point(0, 0),
                    new Point(0.5, 0),
                    new Point(0.5, 0.5),
                    new Point(1, 0.5),
                    new Point(1, 1),
                    new Point(0, 1)));

    private final ZoneMap zones = new ZoneMap(List.of(L), 200, 100);

    @Test
    void knowsTheInsideOfAConcaveOutline() {
        assertThat(zones.isIn(ZoneKind.SHELF, new Vec(50, 20))).isTrue();
        assertThat(zones.isIn(ZoneKind.SHELF, new Vec(150, 80))).isTrue();
        assertThat(zones.isIn(ZoneKind.SHELF, new Vec(150, 20))).isFalse();
    }

    @Test
    void aZoneOfOneKindIsNoneOfAnother() {
        assertThat(zones.isIn(ZoneKind.EXIT, new Vec(50, 20))).isFalse();
        assertThat(zones.has(ZoneKind.EXIT)).isFalse();
    }

    @Test
    void aBoxTouchesAZoneWithAnyPartOfTheUpperBody() {
        assertThat(zones.touches(ZoneKind.SHELF, new Box(90, 0, 130, 40))).isTrue();
        assertThat(zones.touches(ZoneKind.SHELF, new Box(120, 0, 160, 40))).isFalse();
    }
}
