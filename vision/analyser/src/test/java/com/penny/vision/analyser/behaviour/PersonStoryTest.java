package com.penny.vision.analyser.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.inference.Pose;
import com.penny.vision.analyser.media.Frame;
import com.penny.vision.analyser.tracking.PersonTrack;
import com.penny.vision.analyser.tracking.TrackPoint;
import com.penny.vision.messages.Point;
import com.penny.vision.messages.Signal;
import com.penny.vision.messages.SignalKind;
import com.penny.vision.messages.Zone;
import com.penny.vision.messages.ZoneKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonStoryTest {

    private static final Zone SHELF = zone(ZoneKind.SHELF, 0, 0.25);
    private static final Zone EXIT = zone(ZoneKind.EXIT, 0.8, 1);

    @Test
    void takingSomethingAndPuttingItIntoThePocketIsTold() {
        Story story = story(standing(30), armOf("HHHRRRRRRAAAPPPPPPPPHHHHHHHHHH"), SHELF);

        assertThat(story.signals())
                .extracting(Signal::kind)
                .containsExactly(SignalKind.DWELL, SignalKind.SHELF_REACH, SignalKind.CONCEALMENT);
        assertThat(story.signals().get(2).detail()).isEqualTo("hand to trouser pocket");
        assertThat(story.conclusion().released()).isTrue();
        assertThat(story.keyMs()).isEqualTo(1200);
    }

    @Test
    void puttingBackIsTold() {
        Story story = story(standing(30), armOf("HHHRRRRRRAAAAAAAARRRRRHHHHHHHH"), SHELF);

        assertThat(story.signals()).extracting(Signal::kind).contains(SignalKind.ITEM_RETURNED);
        assertThat(story.conclusion().putBack()).isTrue();
    }

    @Test
    void evidenceGrowsFrameByFrame() {
        Story story = story(standing(30), armOf("HHHRRRRRRAAAPPPPPPPPHHHHHHHHHH"), SHELF);

        assertThat(story.evidence()).hasSize(30);
        assertThat(story.evidence().get(2).reached()).isFalse();
        assertThat(story.evidence().get(8).reached()).isTrue();
        assertThat(story.evidence().get(8).putAwayMs()).isZero();
        assertThat(story.evidence().get(18).putAwayMs()).isPositive();
    }

    @Test
    void leavingThroughTheExitWithSomethingInHandIsTold() {
        Story story = story(leaving(30), armOf("RRRRRRRRAAAAAAAAAAAAAAAAAAAAAA"), SHELF, EXIT);

        assertThat(story.conclusion().exitWithoutTill()).isTrue();
        assertThat(story.signals()).extracting(Signal::kind).contains(SignalKind.EXIT_WITHOUT_TILL);
    }

    @Test
    void leavingByWayOfTheTillIsNot() {
        Story story =
                story(leaving(30), armOf("RRRRRRRRAAAAAAAAAAAAAAAAAAAAAA"), SHELF, EXIT, zone(ZoneKind.TILL, 0.6, 0.8));

        assertThat(story.conclusion().exitWithoutTill()).isFalse();
    }

    @Test
    void withoutPosesThereIsOnlyMovement() {
        Story story = story(standing(30), Map.of(), SHELF);

        assertThat(story.conclusion().reached()).isFalse();
        assertThat(story.signals()).extracting(Signal::kind).containsExactly(SignalKind.DWELL);
    }

    private static Story story(PersonTrack track, Map<Integer, Pose> poses, Zone... zones) {
        ShelfWatch nothingToSee =
                new ShelfWatch(List.of(new Frame(0, 400, 400, new byte[400 * 400 * 3])), List.of(track));
        return new PersonStory(track, poses, new ZoneMap(List.of(zones), 400, 400), nothingToSee, 100).read();
    }

    private static PersonTrack standing(int frames) {
        List<TrackPoint> points = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            points.add(new TrackPoint(i, new Box(60, 40, 260, 340), 0.8));
        }
        return new PersonTrack(1, points);
    }

    /** Stands for a second, then walks to the right edge of the picture. */
    private static PersonTrack leaving(int frames) {
        List<TrackPoint> points = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            double moved = Math.max(0, i - 10) * 10;
            points.add(new TrackPoint(i, new Box(60 + moved, 40, 260 + moved, 340), 0.8));
        }
        return new PersonTrack(1, points);
    }

    /** H hanging, R reaching, A away, P pocket; one letter per frame. */
    private static Map<Integer, Pose> armOf(String samples) {
        Map<Integer, Pose> poses = new HashMap<>();
        for (int i = 0; i < samples.length(); i++) {
            poses.put(
                    i,
                    switch (samples.charAt(i)) {
                        case 'R' -> Poses.reaching();
                        case 'A' -> Poses.holding();
                        case 'P' -> Poses.atPocket();
                        default -> Poses.hanging();
                    });
        }
        return poses;
    }

    private static Zone zone(ZoneKind kind, double left, double right) {
        return new Zone(
                kind.name(),
                kind,
                List.of(new Point(left, 0), new Point(right, 0), new Point(right, 1), new Point(left, 1)));
    }
}
