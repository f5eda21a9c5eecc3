package com.penny.vision.analyser.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.vision.analyser.inference.Pose;
import com.penny.vision.messages.Point;
import com.penny.vision.messages.Zone;
import com.penny.vision.messages.ZoneKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandReaderTest {

    /** The left quarter of a picture of 400 by 400 pixels. */
    private static final ZoneMap SHELF_LEFT = new ZoneMap(
            List.of(new Zone(
                    "s",
                    ZoneKind.SHELF,
                    List.of(new Point(0, 0), new Point(0.25, 0), new Point(0.25, 1), new Point(0, 1)))),
            400,
            400);

    private static final ZoneMap NO_ZONES = new ZoneMap(List.of(), 400, 400);

    @Test
    void aStretchedArmWithItsHandInTheShelfReaches() {
        assertThat(read(Poses.reaching(), SHELF_LEFT)).isEqualTo(HandPlace.SHELF);
    }

    @Test
    void aStretchedArmThatEndsBeforeTheShelfDoesNotReach() {
        ZoneMap farShelf = new ZoneMap(
                List.of(new Zone(
                        "s",
                        ZoneKind.SHELF,
                        List.of(new Point(0, 0), new Point(0.05, 0), new Point(0.05, 1), new Point(0, 1)))),
                400,
                400);

        assertThat(read(Poses.reaching(), farShelf)).isEqualTo(HandPlace.AWAY);
    }

    @Test
    void withoutADrawnShelfAClearlyStretchedArmCounts() {
        assertThat(read(Poses.reaching(), NO_ZONES)).isEqualTo(HandPlace.SHELF);
        assertThat(read(Poses.holding(), NO_ZONES)).isEqualTo(HandPlace.AWAY);
    }

    @Test
    void anArmHangingBeforeTheShelfOnThePictureIsRelaxed() {
        ZoneMap shelfBehind = new ZoneMap(
                List.of(new Zone(
                        "s",
                        ZoneKind.SHELF,
                        List.of(new Point(0, 0), new Point(1, 0), new Point(1, 1), new Point(0, 1)))),
                400,
                400);

        assertThat(read(Poses.hanging(), shelfBehind)).isEqualTo(HandPlace.RELAXED);
        assertThat(read(Poses.holding(), shelfBehind)).isEqualTo(HandPlace.AWAY);
    }

    @Test
    void tellsChestAndPocketApart() {
        assertThat(read(Poses.onChest(), SHELF_LEFT)).isEqualTo(HandPlace.JACKET);
        assertThat(read(Poses.atPocket(), SHELF_LEFT)).isEqualTo(HandPlace.POCKET);
    }

    @Test
    void aHandOnTheOutlineOfTheTrunkHoldsSomethingBeforeIt() {
        assertThat(read(Poses.rightArm(160, 150, 166, 145), SHELF_LEFT)).isEqualTo(HandPlace.AWAY);
    }

    @Test
    void aWristTheModelGuessesIsUnseen() {
        assertThat(read(Poses.rightArm(125, 115, 75, 120, 0.1), SHELF_LEFT)).isEqualTo(HandPlace.UNSEEN);
    }

    @Test
    void measuresInTrunksSoThatDistanceDoesNotMatter() {
        ArmView arm = new BodyView(Poses.onChest(), Poses.HEIGHT).arm(Side.RIGHT);

        assertThat(arm.down()).isEqualTo(0.5);
        assertThat(arm.outside()).isNegative();
    }

    private static HandPlace read(Pose pose, ZoneMap zones) {
        return new HandReader(zones).read(new BodyView(pose, Poses.HEIGHT).arm(Side.RIGHT));
    }
}
