package com.penny.samples.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.samples.geometry.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BvhTest {

    private static final Finish STEEL = Finish.plain(Material.METAL, .7, .7, .7);
    private static final Finish LAMP = Finish.plain(Material.LAMP, 4, 4, 4);

    @Test
    void findsTheSameNearestHitAsTestingEverySolid() {
        Random random = new Random(5);
        List<Solid> solids = scattered(random, 200);
        Bvh hierarchy = new Bvh(solids);

        for (int i = 0; i < 2_000; i++) {
            Ray ray = new Ray(somewhere(random), somewhere(random).normalised());
            double expected =
                    solids.stream().mapToDouble(solid -> solid.hit(ray)).min().orElseThrow();

            double found = hierarchy
                    .firstHit(ray, Double.POSITIVE_INFINITY)
                    .map(Hit::distance)
                    .orElse(Double.POSITIVE_INFINITY);

            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void ignoresWhatIsFartherThanTheLimit() {
        Bvh hierarchy = new Bvh(List.of(block(0, 0, -5, STEEL)));
        Ray ray = new Ray(new Vec3(.1, .1, 0), new Vec3(0, 0, -1));

        assertThat(hierarchy.firstHit(ray, 3)).isEmpty();
        assertThat(hierarchy.blocked(ray, 3)).isFalse();
        assertThat(hierarchy.blocked(ray, 6)).isTrue();
    }

    @Test
    void lampsBlockNoLight() {
        Bvh hierarchy = new Bvh(List.of(block(0, 0, -5, LAMP)));

        assertThat(hierarchy.blocked(new Ray(new Vec3(.1, .1, 0), new Vec3(0, 0, -1)), 10))
                .isFalse();
    }

    @Test
    void refusesAnEmptyScene() {
        assertThatThrownBy(() -> new Bvh(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Solid> scattered(Random random, int count) {
        List<Solid> solids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Vec3 at = somewhere(random);
            solids.add(
                    i % 3 == 0
                            ? new Cylinder(at.x(), at.z(), .1 + random.nextDouble(), at.y(), at.y() + 1, STEEL)
                            : block(at.x(), at.y(), at.z(), STEEL));
        }
        return solids;
    }

    private static Block block(double x, double y, double z, Finish finish) {
        return new Block(Bounds.between(x - .4, y - .4, z - .4, x + .4, y + .4, z + .4), finish);
    }

    private static Vec3 somewhere(Random random) {
        return new Vec3(random.nextDouble() * 20 - 10, random.nextDouble() * 20 - 10, random.nextDouble() * 20 - 10);
    }
}
