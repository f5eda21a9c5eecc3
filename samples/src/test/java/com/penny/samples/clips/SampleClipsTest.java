package com.penny.samples.clips;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.samples.clips.Zone.Corner;
import com.penny.samples.figure.Limb;
import com.penny.samples.figure.Side;
import com.penny.samples.figure.Skeleton;
import com.penny.samples.geometry.Camera;
import com.penny.samples.geometry.ScreenPoint;
import com.penny.samples.geometry.Vec3;
import com.penny.samples.motion.ItemStory;
import com.penny.samples.motion.Performer;
import com.penny.samples.motion.Phase;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SampleClipsTest {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    static Stream<Clip> all() {
        return SampleClips.all().stream();
    }

    static Stream<Clip> withItem() {
        return all().filter(
                        clip -> clip.people().stream().anyMatch(p -> p.item().isPresent()));
    }

    static Stream<Clip> concealing() {
        return all().filter(Clip::conceals);
    }

    @Test
    void namesAreUnique() {
        assertThat(all().map(Clip::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void clipsLastFourToFiveSeconds(Clip clip) {
        assertThat(clip.seconds()).isBetween(4.0, 5.0);
        assertThat(clip.frames()).isEqualTo((int) Math.round(clip.seconds() * 15));
    }

    @ParameterizedTest
    @MethodSource("withItem")
    void aReachedForItemIsInTheShelfZoneWhenTheHandCloses(Clip clip) {
        Performer person = clip.people().get(0);
        ItemStory story = person.item().orElseThrow();
        Camera camera = clip.camera().camera(WIDTH, HEIGHT);
        Vec3 wrist = person.poseAt(story.takenAt()).arm(Side.RIGHT).end();

        assertThat(clip.camera().zones())
                .filteredOn(zone -> zone.kind() == Zone.Kind.SHELF)
                .anyMatch(zone -> contains(zone, camera.project(wrist)));
    }

    @ParameterizedTest
    @MethodSource("withItem")
    void theHandClosesOnTheItem(Clip clip) {
        Performer person = clip.people().get(0);
        ItemStory story = person.item().orElseThrow();

        Vec3 grip = person.poseAt(story.takenAt()).grip(Side.RIGHT);

        assertThat(grip.distanceTo(story.home().centreOfItem(.162))).isLessThan(.09);
    }

    @ParameterizedTest
    @MethodSource("concealing")
    void aConcealingBodyStandsAtAnAngleToTheCamera(Clip clip) {
        Performer person = clip.people().get(0);
        double hidden = person.item().orElseThrow().releasedAt();
        Skeleton skeleton = person.poseAt(hidden);
        Vec3 chest = skeleton.keypoints().get(5).lerp(skeleton.keypoints().get(6), .5);
        Vec3 toCamera = clip.camera().camera(WIDTH, HEIGHT).position().minus(chest);
        double angle = Math.toDegrees(Math.acos(new Vec3(toCamera.x(), 0, toCamera.z())
                .normalised()
                .dot(skeleton.trunk().forward())));

        assertThat(angle).isBetween(30.0, 65.0);
    }

    @ParameterizedTest
    @MethodSource("all")
    void jointsMoveNoFasterThanPeopleDo(Clip clip) {
        for (Performer person : clip.people()) {
            List<Skeleton> poses = IntStream.range(0, clip.frames())
                    .mapToObj(frame -> person.poseAt(frame / (double) Clip.RATE))
                    .toList();
            for (int i = 1; i < poses.size(); i++) {
                assertThat(fastestWrist(poses.get(i - 1), poses.get(i))).isLessThan(4);
            }
        }
    }

    @Test
    void looksDoNotGiveAwayTheDeed() {
        List<Performer> thieves =
                concealing().flatMap(clip -> clip.people().stream()).toList();
        List<Performer> shoppers = all().filter(clip -> !clip.conceals())
                .flatMap(clip -> clip.people().stream())
                .toList();

        assertThat(thieves).extracting(p -> p.look().build().bust()).contains(true, false);
        assertThat(shoppers).extracting(p -> p.look().build().bust()).contains(true, false);
        double darkestThief =
                thieves.stream().mapToDouble(p -> p.look().skin().red()).min().orElseThrow();
        assertThat(shoppers).anyMatch(p -> p.look().skin().red() < darkestThief);
        assertThat(shoppers).anyMatch(p -> p.look().skin().red() >= darkestThief);
    }

    @ParameterizedTest
    @MethodSource("concealing")
    void concealingFollowsReachingAndHolding(Clip clip) {
        List<Phase> phases = IntStream.range(0, clip.frames())
                .mapToObj(frame -> clip.people().get(0).phaseAt(frame / (double) Clip.RATE))
                .toList();

        assertThat(phases).containsSubsequence(Phase.WALK, Phase.REACH, Phase.HOLD, Phase.CONCEAL, Phase.WALK);
    }

    @ParameterizedTest
    @EnumSource(ShopCamera.class)
    void zonesLieInsideThePicture(ShopCamera camera) {
        assertThat(camera.zones()).extracting(Zone::kind).contains(Zone.Kind.SHELF, Zone.Kind.TILL, Zone.Kind.EXIT);
        assertThat(camera.zones())
                .allSatisfy(zone -> assertThat(zone.points())
                        .hasSizeGreaterThanOrEqualTo(3)
                        .allMatch(corner -> corner.x() >= 0 && corner.x() <= 1 && corner.y() >= 0 && corner.y() <= 1));
    }

    private static double fastestWrist(Skeleton before, Skeleton after) {
        return Math.max(speed(before.rightArm(), after.rightArm()), speed(before.leftArm(), after.leftArm()));
    }

    private static double speed(Limb before, Limb after) {
        return before.end().distanceTo(after.end()) * Clip.RATE;
    }

    /** A point is inside a convex polygon when it is on the same side of every edge. */
    private static boolean contains(Zone zone, ScreenPoint point) {
        List<Corner> corners = zone.points();
        double x = point.x() / WIDTH;
        double y = point.y() / HEIGHT;
        long left = IntStream.range(0, corners.size())
                .filter(i -> {
                    Corner a = corners.get(i);
                    Corner b = corners.get((i + 1) % corners.size());
                    return (b.x() - a.x()) * (y - a.y()) - (b.y() - a.y()) * (x - a.x()) > 0;
                })
                .count();
        return left == 0 || left == corners.size();
    }
}
