package com.penny.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.samples.clips.Clip;
import com.penny.samples.clips.SampleClips;
import com.penny.samples.motion.ItemStory;
import com.penny.samples.render.PixelBox;
import com.penny.samples.truth.FrameTruth;
import com.penny.samples.truth.FrameTruth.Visibility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClipStudioTest {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;
    private static final int HOLDING = 38;

    private static ClipStudio studio;

    @BeforeAll
    static void openStudio() {
        studio = tinyStudio();
    }

    @Test
    void thePersonChangesThePictureInsideTheirBoxOnly() {
        byte[] empty = studio.shoot(quiet("aisle-empty"), HOLDING).picture();
        ClipStudio.Shot shot = studio.shoot(quiet("aisle-conceal-pocket"), HOLDING);
        PixelBox box = shot.truth().people().get(0).box().orElseThrow();
        int inside = 0;
        int insideChanged = 0;
        int farChanged = 0;
        for (int y = HEIGHT / 6; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean changed = difference(empty, shot.picture(), x, y) > 40;
                if (shot.frame().shows(0, x, y)) {
                    inside++;
                    insideChanged += changed ? 1 : 0;
                }
                boolean far = x < box.left() - 25 || x > box.right() + 25;
                farChanged += far && changed ? 1 : 0;
            }
        }

        assertThat(inside).isGreaterThan(150);
        assertThat(insideChanged / (double) inside).isGreaterThan(.75);
        assertThat(farChanged).isZero();
    }

    @Test
    void boxAndKeypointsBelongTogether() {
        FrameTruth.Person person = studio.shoot(clip("aisle-conceal-pocket"), HOLDING)
                .truth()
                .people()
                .get(0);
        PixelBox box = person.box().orElseThrow();

        assertThat(person.keypoints())
                .filteredOn(keypoint -> keypoint.visibility() == Visibility.VISIBLE)
                .hasSizeGreaterThan(8)
                .allMatch(keypoint -> keypoint.x() > box.left() - 2
                        && keypoint.x() < box.right() + 2
                        && keypoint.y() > box.top() - 2
                        && keypoint.y() < box.bottom() + 2);
        assertThat(box.height()).isGreaterThan(box.width());
    }

    @Test
    void aHeldItemIsInTheHandAndAConcealedOneIsGone() {
        Clip clip = clip("aisle-conceal-pocket");

        assertThat(studio.shoot(clip, HOLDING)
                        .truth()
                        .people()
                        .get(0)
                        .item()
                        .orElseThrow()
                        .place())
                .isEqualTo(ItemStory.Place.HAND);
        assertThat(studio.shoot(clip, 60)
                        .truth()
                        .people()
                        .get(0)
                        .item()
                        .orElseThrow()
                        .place())
                .isEqualTo(ItemStory.Place.HIDDEN);
    }

    @Test
    void peopleWhoPassHideEachOther() {
        Clip clip = clip("aisle-two-crossing");
        double leastVisible = 1;
        for (int frame = 6; frame < 30; frame += 3) {
            for (FrameTruth.Person person : studio.shoot(clip, frame).truth().people()) {
                leastVisible = Math.min(leastVisible, person.visibleFraction());
            }
        }

        assertThat(studio.shoot(clip, 0).truth().people()).hasSize(2);
        assertThat(leastVisible).isLessThan(.95);
    }

    @Test
    void anEmptyAisleHasNoPeople() {
        assertThat(studio.shoot(clip("aisle-empty"), 10).truth().people()).isEmpty();
    }

    @Test
    void renderingTwiceGivesTheSameBytes() {
        Clip clip = clip("aisle-basket");

        byte[] first = studio.shoot(clip, 50).picture();
        byte[] second = tinyStudio().shoot(clip, 50).picture();

        assertThat(second).isEqualTo(first);
    }

    private static ClipStudio tinyStudio() {
        return new ClipStudio(SampleClips.shop(), WIDTH, HEIGHT, 1);
    }

    private static Clip clip(String name) {
        return SampleClips.all().stream()
                .filter(clip -> clip.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The same clip with a fixed time stamp and noise, so that pictures differ by their people alone. */
    private static Clip quiet(String name) {
        Clip clip = clip(name);
        return new Clip(clip.name(), clip.camera(), clip.seconds(), clip.what(), clip.people(), "12:00:00", 1);
    }

    private static int difference(byte[] a, byte[] b, int x, int y) {
        int pixel = (y * WIDTH + x) * 3;
        int sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            sum += Math.abs((a[pixel + channel] & 255) - (b[pixel + channel] & 255));
        }
        return sum;
    }
}
