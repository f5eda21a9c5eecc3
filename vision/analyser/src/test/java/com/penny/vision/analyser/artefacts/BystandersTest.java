package com.penny.vision.analyser.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.inference.Detection;
import com.penny.vision.analyser.tracking.PersonTrack;
import com.penny.vision.analyser.tracking.Scene;
import com.penny.vision.analyser.tracking.TrackPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BystandersTest {

    private static final Box HERE = new Box(100, 100, 200, 400);
    private static final Box BESIDE = new Box(130, 100, 230, 400);
    private static final Box FAR = new Box(600, 100, 700, 400);
    private static final PersonTrack SUBJECT = standing(1, HERE, 0, 20);

    @Test
    void theSubjectIsNotHidden() {
        Scene scene = scene(List.of(), List.of(), Map.of(10, List.of(HERE)));

        assertThat(hidden(scene, 10)).isEmpty();
    }

    @Test
    void aPartOfTheSubjectIsNotHidden() {
        Box head = new Box(130, 100, 170, 150);
        Scene scene = scene(List.of(), List.of(standing(1, head, 0, 20)), Map.of(10, List.of(head)));

        assertThat(hidden(scene, 10)).isEmpty();
    }

    @Test
    void somebodyFollowedIsHiddenAndHalfASecondLonger() {
        Scene scene = scene(List.of(standing(2, FAR, 8, 12)), List.of(), Map.of());

        assertThat(hidden(scene, 10))
                .singleElement()
                .satisfies(area -> assertThat(area.sharedArea(FAR)).isEqualTo(FAR.area()));
        assertThat(hidden(scene, 3)).hasSize(1);
        assertThat(hidden(scene, 17)).hasSize(1);
        assertThat(hidden(scene, 2)).isEmpty();
        assertThat(hidden(scene, 18)).isEmpty();
    }

    @Test
    void whoeverIsDetectedAroundAFrameIsHidden() {
        Scene scene = scene(List.of(), List.of(), Map.of(10, List.of(FAR), 12, List.of()));

        assertThat(hidden(scene, 10)).hasSize(1);
        assertThat(hidden(scene, 11)).hasSize(1);
        assertThat(hidden(scene, 12)).isEmpty();
    }

    @Test
    void somebodyInAnUnwatchedZoneIsHiddenWhileTheDetectorMissesThem() {
        Scene scene = scene(List.of(), List.of(standing(1, FAR, 8, 14)), Map.of(10, List.of(), 12, List.of()));

        assertThat(hidden(scene, 11)).hasSize(1);
        assertThat(hidden(scene, 15)).isEmpty();
    }

    @Test
    void somebodyInAnUnwatchedZoneIsHiddenEvenBehindTheSubject() {
        Scene scene = scene(List.of(), List.of(standing(1, BESIDE, 8, 14)), Map.of());

        assertThat(hidden(scene, 10)).hasSize(1);
    }

    @Test
    void theSubjectAtTheEdgeOfAnUnwatchedZoneIsNotHidden() {
        Scene scene = scene(List.of(), List.of(standing(1, BESIDE, 21, 25)), Map.of(22, List.of(BESIDE)));

        assertThat(hidden(scene, 22)).isEmpty();
    }

    @Test
    void theSubjectIsHiddenFartherInsideAnUnwatchedZone() {
        Scene scene = scene(List.of(), List.of(standing(1, FAR, 40, 45)), Map.of());

        assertThat(hidden(scene, 42)).hasSize(1);
    }

    private static List<Box> hidden(Scene scene, int frame) {
        return new Bystanders(scene, SUBJECT).in(frame);
    }

    private static Scene scene(
            List<PersonTrack> others, List<PersonTrack> unwatched, Map<Integer, List<Box>> detections) {
        NavigableMap<Integer, List<Detection>> seen = new TreeMap<>();
        detections.forEach((frame, boxes) -> seen.put(
                frame, boxes.stream().map(box -> new Detection(box, 0.5)).toList()));
        List<PersonTrack> people = new ArrayList<>(others);
        people.add(SUBJECT);
        return new Scene(people, unwatched, seen);
    }

    private static PersonTrack standing(int id, Box box, int from, int to) {
        return new PersonTrack(
                id,
                IntStream.rangeClosed(from, to)
                        .mapToObj(frame -> new TrackPoint(frame, box, 0.8))
                        .toList());
    }
}
