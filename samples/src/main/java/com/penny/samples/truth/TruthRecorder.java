package com.penny.samples.truth;

import com.penny.samples.geometry.Camera;
import com.penny.samples.geometry.ScreenPoint;
import com.penny.samples.geometry.Vec3;
import com.penny.samples.render.Frame;
import com.penny.samples.staging.StagedPerson;
import com.penny.samples.truth.FrameTruth.Item;
import com.penny.samples.truth.FrameTruth.Keypoint;
import com.penny.samples.truth.FrameTruth.Visibility;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the truth of a frame off the staged people and the masks of the renderer. */
public final class TruthRecorder {

    /** Joints lie inside the body: this far behind the visible surface they still count as seen. */
    private static final double JOINT_DEPTH = .13;

    private final Camera camera;

    public TruthRecorder(Camera camera) {
        this.camera = camera;
    }

    /** @param people in the order in which they were rendered */
    public FrameTruth record(int index, double seconds, Frame frame, List<StagedPerson> people) {
        return new FrameTruth(
                index,
                seconds,
                IntStream.range(0, people.size())
                        .mapToObj(person -> person(person, frame, people.get(person)))
                        .toList());
    }

    private FrameTruth.Person person(int number, Frame frame, StagedPerson person) {
        List<Keypoint> keypoints = person.figure().skeleton().keypoints().stream()
                .map(joint -> keypoint(frame, joint))
                .toList();
        return new FrameTruth.Person(
                number + 1,
                person.phase(),
                frame.visibleBox(number),
                frame.visibleFraction(number),
                keypoints,
                person.item().map(item -> {
                    ScreenPoint point = camera.project(item.centre());
                    return new Item(item.place(), point.x(), point.y());
                }));
    }

    private Keypoint keypoint(Frame frame, Vec3 joint) {
        ScreenPoint point = camera.project(joint);
        int x = (int) Math.floor(point.x());
        int y = (int) Math.floor(point.y());
        if (point.depth() <= 0 || x < 0 || y < 0 || x >= frame.width() || y >= frame.height()) {
            return new Keypoint(point.x(), point.y(), Visibility.OUTSIDE);
        }
        boolean seen = frame.distance(x, y) > joint.distanceTo(camera.position()) - JOINT_DEPTH;
        return new Keypoint(point.x(), point.y(), seen ? Visibility.VISIBLE : Visibility.HIDDEN);
    }
}
